using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Ratings.Facts;

/// <summary>That a stock phrase or a rule as the end of the matter was said in a rated conversation; kept by triggers like <see cref="RatedFact"/>.</summary>
internal sealed class LineFact : ISelectable
{
    /// <summary>The first 200 letters.</summary>
    public required string Text { get; init; }

    public required long RatingId { get; init; }

    /// <summary>Scripted phrase or policy deflection.</summary>
    public required BehaviourCode Code { get; init; }

    /// <summary>How often it was said there.</summary>
    public required int Times { get; init; }

    /// <summary>The conversation's rating in thousandths.</summary>
    public required int Score { get; init; }

    public int? Day { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    private sealed class Table : IEntityTypeConfiguration<LineFact>
    {
        public void Configure(EntityTypeBuilder<LineFact> builder)
        {
            builder.ToTable("overview_lines");
            builder.HasKey(fact => new { fact.Text, fact.RatingId });
            builder.Property(fact => fact.Code).HasConversion<Coded<BehaviourCode>>();
            builder.Property(fact => fact.Channel).HasConversion<Coded<Channel>>();
        }
    }
}
