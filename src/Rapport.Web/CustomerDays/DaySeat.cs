using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.CustomerDays;

/// <summary>That a person comes along, or waits for a place; the first who waits is the next.</summary>
internal sealed class DaySeat
{
    public long Id { get; init; }

    public required long DayId { get; init; }

    public required long PersonId { get; init; }

    public bool IsWaiting { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<DaySeat>
    {
        public void Configure(EntityTypeBuilder<DaySeat> builder)
        {
            builder.ToTable("customer_day_seats");
            builder.HasOne<CustomerDay>().WithMany().HasForeignKey(seat => seat.DayId);
            builder.HasOne<Person>().WithMany().HasForeignKey(seat => seat.PersonId);
        }
    }
}

/// <summary>The secret address of a person's calendar; only its hash is stored.</summary>
internal sealed class DayFeed
{
    public required long PersonId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<DayFeed>
    {
        public void Configure(EntityTypeBuilder<DayFeed> builder)
        {
            builder.ToTable("customer_day_feeds").HasKey(feed => feed.PersonId);
            builder.Property(feed => feed.PersonId).ValueGeneratedNever();
            builder.HasOne<Person>().WithMany().HasForeignKey(feed => feed.PersonId);
        }
    }
}
