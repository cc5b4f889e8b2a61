using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Surveys;

/// <summary>A wording that somebody answered, kept whole: an answer is read with the words it was given to.</summary>
internal sealed class SurveyVersion
{
    /// <summary><see cref="Survey.Version"/>.</summary>
    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required string Language { get; init; }

    /// <summary>The survey as JSON.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SurveyVersion>
    {
        public void Configure(EntityTypeBuilder<SurveyVersion> builder) => builder.ToTable("survey_versions").HasKey(version => version.Hash);
    }
}
