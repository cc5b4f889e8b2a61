using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Ratings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Ratings;

/// <summary>
/// A rating of a conversation by one version of reader, rubric and stock ledger. Old ratings stay readable; one is current, and only its
/// cues and behaviours have rows. A conversation without a current rating, or with one of an older version or of earlier talk, is due.
/// </summary>
internal sealed class StoredRating
{
    public long Id { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>Who read, with a version.</summary>
    public required string Reader { get; init; }

    /// <summary>The rubric's version.</summary>
    public required string Rubric { get; init; }

    /// <summary>The stock ledger's version, or null where there was none.</summary>
    public string? Stock { get; init; }

    public required DateTimeOffset RatedAt { get; init; }

    /// <summary>The conversation's <c>ChangedAt</c> that it was made from.</summary>
    public required DateTimeOffset OfChange { get; init; }

    /// <summary>Whether it is the one that counts.</summary>
    public required bool IsCurrent { get; set; }

    /// <summary>1.0 to 10.0; null where the reader declined, as a flag says. Never 0.</summary>
    public double? Score { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Before caps and rounding.</summary>
    public double? Raw { get; init; }

    /// <summary>The highest rating that the cap allowed, or null where none bound.</summary>
    public double? Cap { get; init; }

    public Anchor? Anchor { get; init; }

    /// <summary>Codes of the flags, divided by blanks; often empty.</summary>
    public required string Flags { get; init; }

    /// <summary>How the matter itself was handled, 1 to 10, or null.</summary>
    public double? Process { get; init; }

    /// <summary>Whether the firm was at fault in what the customer reports.</summary>
    public bool Fault { get; init; }

    /// <summary>Facets, 0 to 1; null where there was nothing to judge.</summary>
    public double? CueResponse { get; init; }

    public double? PersonalInterest { get; init; }

    public double? EmpathyInAction { get; init; }

    public double? OwnWords { get; init; }

    public double? Care { get; init; }

    public double? Manner { get; init; }

    /// <summary>What <c>rapport rate</c> prints for it (DESIGN section 4), one line of JSON.</summary>
    public required string Line { get; init; }

    private sealed class Table : IEntityTypeConfiguration<StoredRating>
    {
        public void Configure(EntityTypeBuilder<StoredRating> builder)
        {
            builder.ToTable("ratings");
            builder.Property(rating => rating.Anchor).HasConversion<Coded<Anchor>>();
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(rating => rating.ConversationId);
        }
    }
}
