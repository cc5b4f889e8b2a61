using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Hiring;

/// <summary>A guide as it was when an opening began to use it; kept, so that levels are read with the sentences they were given by.</summary>
internal sealed class GuideVersion
{
    public required string Hash { get; init; }

    /// <summary>The file.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<GuideVersion>
    {
        public void Configure(EntityTypeBuilder<GuideVersion> builder) => builder.ToTable("hiring_guides").HasKey(version => version.Hash);
    }
}
