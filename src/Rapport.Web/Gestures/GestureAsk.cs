using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Gestures;

/// <summary>Something asked of management for a customer: above the budget, or nothing that money buys. What was not granted is kept.</summary>
internal sealed class GestureAsk
{
    public long Id { get; init; }

    public long? PersonId { get; init; }

    public string? Team { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    /// <summary>In minor units; null where it is not about money.</summary>
    public long? Minor { get; init; }

    public string? Currency { get; init; }

    /// <summary>Null as long as it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    public long? AnsweredBy { get; set; }

    public bool? IsGranted { get; set; }

    /// <summary>Why so; with every answer.</summary>
    public string? Reason { get; set; }

    public bool IsSample { get; init; }

    /// <summary>What it would cost; null where that was not said.</summary>
    public Money? Money => Minor is { } minor && Currency is { } currency ? new(minor, currency) : null;

    private sealed class Table : IEntityTypeConfiguration<GestureAsk>
    {
        public void Configure(EntityTypeBuilder<GestureAsk> builder)
        {
            builder.ToTable("gesture_asks").Ignore(ask => ask.Money);
            builder.Property(ask => ask.AnsweredAt).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(ask => ask.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(ask => ask.AnsweredBy);
        }
    }
}
