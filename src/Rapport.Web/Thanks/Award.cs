using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Thanks;

/// <summary>What the house decided about thanks; one row, or none, which is the same as all off.</summary>
internal sealed class ThanksHouse
{
    /// <summary>Always 1.</summary>
    public long Id { get; init; } = 1;

    /// <summary>Whether the house gives an award; off until an owner switches it on.</summary>
    public bool HasAward { get; set; }

    private sealed class Table : IEntityTypeConfiguration<ThanksHouse>
    {
        public void Configure(EntityTypeBuilder<ThanksHouse> builder)
        {
            builder.ToTable("thanks_house");
            builder.Property(house => house.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>One shortlist that was drawn, and what people decided. Draw and decision are never rewritten.</summary>
internal sealed class Award
{
    public long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The days, UTC, from whose words it was drawn; both included.</summary>
    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>The same seed over the same words draws the same people.</summary>
    public required string Seed { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    public required long DrawnBy { get; init; }

    /// <summary>Whom people chose; null as long as it is open.</summary>
    public long? NomineeId { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public long? DecidedBy { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Award>
    {
        public void Configure(EntityTypeBuilder<Award> builder)
        {
            builder.ToTable("thanks_awards");
            builder.HasOne<Person>().WithMany().HasForeignKey(award => award.DrawnBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(award => award.DecidedBy);
        }
    }
}

/// <summary>Somebody on a shortlist.</summary>
internal sealed class Nominee
{
    public long Id { get; init; }

    public required long AwardId { get; init; }

    public long? PersonId { get; init; }

    public string? Advisor { get; init; }

    /// <summary>The hat that the name was drawn from: <c>few</c>, <c>some</c>, <c>many</c>, <c>none</c> conversations.</summary>
    public required string Hat { get; init; }

    /// <summary>How many names were in it.</summary>
    public required int Of { get; init; }

    /// <summary>With which chance each name in it was drawn, above 0 to 1.</summary>
    public required double Chance { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Nominee>
    {
        public void Configure(EntityTypeBuilder<Nominee> builder)
        {
            builder.ToTable("thanks_nominees");
            builder.HasOne<Award>().WithMany().HasForeignKey(nominee => nominee.AwardId);
            builder.HasOne<Person>().WithMany().HasForeignKey(nominee => nominee.PersonId);
        }
    }
}
