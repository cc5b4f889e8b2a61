using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Ratings;

/// <summary>An advisor disputes a finding; a named person decides; both stand there. The machine's own rating is never changed by it.</summary>
internal sealed class Contest
{
    public long Id { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>The rating that holds the finding.</summary>
    public required long RatingId { get; init; }

    /// <summary>What is disputed: <c>rating</c>, or the code of a cue's kind, a response or a behaviour.</summary>
    public required string Finding { get; init; }

    /// <summary>Where its words stand; null for the rating as a whole.</summary>
    public int? Turn { get; init; }

    public int? Start { get; init; }

    public int? Length { get; init; }

    /// <summary>Who disputes it.</summary>
    public required long PersonId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who decided; null as long as it is open.</summary>
    public long? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Whether it was upheld; null as long as it is open.</summary>
    public bool? IsUpheld { get; set; }

    /// <summary>Why it was decided so; or null.</summary>
    public string? Decision { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Contest>
    {
        public void Configure(EntityTypeBuilder<Contest> builder)
        {
            builder.ToTable("contests");
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(contest => contest.ConversationId);
            builder.HasOne<StoredRating>().WithMany().HasForeignKey(contest => contest.RatingId);
            builder.HasOne<Person>().WithMany().HasForeignKey(contest => contest.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(contest => contest.DecidedBy);
        }
    }
}
