using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Gestures;

/// <summary>Empathy in action: something that somebody did for one customer, because they had listened.</summary>
internal sealed class Gesture
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int Longest = 500;

    public long Id { get; init; }

    /// <summary>Who did it; null where they have left or were never here.</summary>
    public long? PersonId { get; init; }

    /// <summary>Their name in conversations then, or null.</summary>
    public string? Advisor { get; init; }

    /// <summary>The team it was done in, or null.</summary>
    public string? Team { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string What { get; init; }

    /// <summary>What the customer had said, best in their own words.</summary>
    public required string Why { get; init; }

    /// <summary>What it cost, in minor units; 0 is welcome.</summary>
    public required long Minor { get; init; }

    /// <summary>Null where it cost nothing.</summary>
    public string? Currency { get; init; }

    /// <summary>With <see cref="ExternalId"/> the key of the conversation; both or neither.</summary>
    public string? Source { get; init; }

    public string? ExternalId { get; init; }

    public bool IsSample { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Gesture>
    {
        public void Configure(EntityTypeBuilder<Gesture> builder)
        {
            builder.ToTable("gestures");
            builder.HasOne<Person>().WithMany().HasForeignKey(gesture => gesture.PersonId);
        }
    }
}
