using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Surveys;

/// <summary>
/// A customer who is never asked again, by the hash of their id or address. It outlives invitation, answer and erasure: it is what keeps the promise.
/// </summary>
internal sealed class OptOut
{
    public required string KeyHash { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<OptOut>
    {
        public void Configure(EntityTypeBuilder<OptOut> builder) => builder.ToTable("survey_opt_outs").HasKey(optOut => optOut.KeyHash);
    }
}

/// <summary>A delivery of a webhook that was taken; the same again does nothing.</summary>
internal sealed class Delivery
{
    public required string KeyHash { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder) => builder.ToTable("survey_deliveries").HasKey(delivery => delivery.KeyHash);
    }
}
