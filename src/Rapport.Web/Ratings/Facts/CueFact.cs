using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Ratings.Facts;

/// <summary>A cue of a current rating beside what it is selected by; kept by triggers like <see cref="RatedFact"/>.</summary>
internal sealed class CueFact : ISelectable
{
    public required long RatingId { get; init; }

    /// <summary>Its number among the rating's cues, from 0.</summary>
    public required int Number { get; init; }

    public required CueKind Kind { get; init; }

    /// <summary>How it was met; null where it came too late to be answered.</summary>
    public Response? Response { get; init; }

    /// <summary>1 minor, 2 material, 3 focal.</summary>
    public required int Salience { get; init; }

    /// <summary>The conversation's rating in thousandths.</summary>
    public required int Score { get; init; }

    public int? Day { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CueFact>
    {
        public void Configure(EntityTypeBuilder<CueFact> builder)
        {
            builder.ToTable("overview_cues");
            builder.HasKey(fact => new { fact.RatingId, fact.Number });
            builder.Property(fact => fact.Kind).HasConversion<Coded<CueKind>>();
            builder.Property(fact => fact.Response).HasConversion<Coded<Response>>();
            builder.Property(fact => fact.Channel).HasConversion<Coded<Channel>>();
        }
    }
}
