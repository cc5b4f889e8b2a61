using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Surveys;

/// <summary>A leader's word beside a customer's thanks.</summary>
internal sealed class AddedWord
{
    public long Id { get; init; }

    public required long InvitationId { get; init; }

    /// <summary>Who added it.</summary>
    public required long PersonId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<AddedWord>
    {
        public void Configure(EntityTypeBuilder<AddedWord> builder)
        {
            builder.ToTable("survey_added_words");
            builder.HasOne<SurveyInvitation>().WithMany().HasForeignKey(word => word.InvitationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(word => word.PersonId);
        }
    }
}
