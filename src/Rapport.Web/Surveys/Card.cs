using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Surveys;

/// <summary>A card with a QR code at a counter or in a parcel: whoever scans it can thank somebody, for contacts that left no transcript.</summary>
internal sealed class Card
{
    public long Id { get; init; }

    /// <summary>Where it lies: "The counter in Leeds".</summary>
    public required string Name { get; init; }

    /// <summary>The team that serves there, or null.</summary>
    public string? Team { get; init; }

    /// <summary>Printed on the card, and so no secret.</summary>
    public required string Token { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when it opens nothing any more; or null.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Card>
    {
        public void Configure(EntityTypeBuilder<Card> builder) => builder.ToTable("survey_cards");
    }
}
