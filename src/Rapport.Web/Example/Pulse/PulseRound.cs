using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Example.Pulse;

/// <summary>One asking of everybody who is here on the day it is opened. At most one is open.</summary>
internal sealed class PulseRound
{
    public long Id { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public long? OpenedBy { get; init; }

    /// <summary>The end of its last day.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>When it was closed, and what was not to be kept was forgotten; null before.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsSample { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PulseRound>
    {
        public void Configure(EntityTypeBuilder<PulseRound> builder)
        {
            builder.ToTable("pulse_rounds");
            builder.HasOne<Person>().WithMany().HasForeignKey(round => round.OpenedBy);
        }
    }
}

/// <summary>How many were asked and answered: of a team of five or more, or of the rest.</summary>
internal sealed class PulseGroup
{
    /// <summary>What the rest goes by: everybody who is in no team, in several, or in one that is too small to be told apart.</summary>
    public const string Rest = "";

    public required long RoundId { get; init; }

    /// <summary>The team's name, or <see cref="Rest"/>.</summary>
    public required string Team { get; init; }

    /// <summary>As it was when the round was opened.</summary>
    public required int Asked { get; init; }

    public int Answered { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PulseGroup>
    {
        public void Configure(EntityTypeBuilder<PulseGroup> builder)
        {
            builder.ToTable("pulse_groups").HasKey(group => new { group.RoundId, group.Team });
            builder.HasOne<PulseRound>().WithMany().HasForeignKey(group => group.RoundId);
        }
    }
}

/// <summary>Who may answer an open round, and whether they have: not what, and not when. Gone as soon as it closes.</summary>
internal sealed class PulseAsked
{
    public required long RoundId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>The group they count in, set when the round is opened.</summary>
    public required string Team { get; init; }

    public bool HasAnswered { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PulseAsked>
    {
        public void Configure(EntityTypeBuilder<PulseAsked> builder)
        {
            builder.ToTable("pulse_asked").HasKey(asked => new { asked.RoundId, asked.PersonId });
            builder.HasOne<PulseRound>().WithMany().HasForeignKey(asked => asked.RoundId);
            builder.HasOne<Person>().WithMany().HasForeignKey(asked => asked.PersonId);
        }
    }
}
