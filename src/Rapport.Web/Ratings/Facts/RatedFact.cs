using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Ratings.Facts;

/// <summary>
/// The few numbers of a current rating that are summed. Written by triggers of migration 0004 in the transaction that writes the rating,
/// and removed with it, so that nobody has to remember it.
/// </summary>
internal sealed class RatedFact : ISelectable
{
    public required long RatingId { get; init; }

    public required long ConversationId { get; init; }

    public int? Day { get; init; }

    /// <summary>The Monday of its week, as days since 1970-01-01; or null.</summary>
    public int? Week { get; init; }

    /// <summary>The first of its month, likewise.</summary>
    public int? Month { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Who served; null where nobody knows, or several did.</summary>
    public string? Advisor { get; init; }

    /// <summary>The versions it rests on, in words.</summary>
    public required string MadeBy { get; init; }

    /// <summary>The rating in thousandths, so that sums are exact; null where the reader declined.</summary>
    public int? Score { get; init; }

    /// <summary>The process score in thousandths, or null.</summary>
    public int? Process { get; init; }

    /// <summary>How many remarks were in own words.</summary>
    public required int OwnWords { get; init; }

    /// <summary>How many were stock phrases.</summary>
    public required int Scripted { get; init; }

    /// <summary>How often a rule ended the matter.</summary>
    public required int Rules { get; init; }

    private sealed class Table : IEntityTypeConfiguration<RatedFact>
    {
        public void Configure(EntityTypeBuilder<RatedFact> builder)
        {
            builder.ToTable("overview_ratings");
            builder.HasKey(fact => fact.RatingId);
            builder.Property(fact => fact.RatingId).ValueGeneratedNever();
            builder.Property(fact => fact.Channel).HasConversion<Coded<Channel>>();
        }
    }
}
