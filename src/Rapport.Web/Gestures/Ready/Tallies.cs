using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Gestures.Ready;

/// <summary>How many advisors have answered the self-check of a year.</summary>
internal sealed class ReadyYear
{
    /// <summary>2026.</summary>
    public required int Year { get; init; }

    /// <summary>Answers that are not shown yet: fewer than five.</summary>
    public int Waiting { get; init; }

    /// <summary>Answers that stand in the figures.</summary>
    public int Shown { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ReadyYear>
    {
        public void Configure(EntityTypeBuilder<ReadyYear> builder)
        {
            builder.ToTable("ready_years").HasKey(year => year.Year);
            builder.Property(year => year.Year).ValueGeneratedNever();
        }
    }
}

/// <summary>How often an answer was given. There is no row for anybody's answers: they are added up here and forgotten.</summary>
internal sealed class ReadyTally
{
    public required int Year { get; init; }

    public required string Statement { get; init; }

    /// <summary>1 not at all … 5 fully.</summary>
    public required int Value { get; init; }

    public int Waiting { get; init; }

    public int Shown { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ReadyTally>
    {
        public void Configure(EntityTypeBuilder<ReadyTally> builder)
        {
            builder.ToTable("ready_tallies").HasKey(tally => new { tally.Year, tally.Statement, tally.Value });
            builder.HasOne<ReadyYear>().WithMany().HasForeignKey(tally => tally.Year);
        }
    }
}

/// <summary>That somebody has answered this year, so that nobody does twice; and not what, nor when.</summary>
internal sealed class ReadyAnswered
{
    public required int Year { get; init; }

    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ReadyAnswered>
    {
        public void Configure(EntityTypeBuilder<ReadyAnswered> builder)
        {
            builder.ToTable("ready_answered").HasKey(answered => new { answered.Year, answered.PersonId });
            builder.HasOne<Person>().WithMany().HasForeignKey(answered => answered.PersonId);
        }
    }
}

/// <summary>What one of those who lead says of a statement: by name, and changeable all year.</summary>
internal sealed class ReadyCheck
{
    public required int Year { get; init; }

    public required long PersonId { get; init; }

    public required string Statement { get; init; }

    /// <summary>1 not at all … 5 fully.</summary>
    public required int Value { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ReadyCheck>
    {
        public void Configure(EntityTypeBuilder<ReadyCheck> builder)
        {
            builder.ToTable("ready_checks").HasKey(check => new { check.Year, check.PersonId, check.Statement });
            builder.HasOne<Person>().WithMany().HasForeignKey(check => check.PersonId);
        }
    }
}
