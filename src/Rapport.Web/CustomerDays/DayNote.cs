using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.CustomerDays;

/// <summary>A note in the diary of a day, plain text; those who came along read it.</summary>
internal sealed class DayNote
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int Longest = 4000;

    public long Id { get; init; }

    public required long DayId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Given to the page that it is written on, so that keeping it again while one writes changes it and adds none.</summary>
    public required string Key { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Text { get; set; }

    private sealed class Table : IEntityTypeConfiguration<DayNote>
    {
        public void Configure(EntityTypeBuilder<DayNote> builder)
        {
            builder.ToTable("customer_day_notes");
            builder.HasOne<CustomerDay>().WithMany().HasForeignKey(note => note.DayId);
            builder.HasOne<Person>().WithMany().HasForeignKey(note => note.PersonId);
        }
    }
}

/// <summary>What a day made us do: a finding, an action with an owner and a day, followed to done and back to the host.</summary>
internal sealed class DayAction
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int Longest = 500;

    public long Id { get; init; }

    public required long DayId { get; init; }

    /// <summary>What was seen.</summary>
    public required string Finding { get; init; }

    /// <summary>What is to be done.</summary>
    public required string What { get; init; }

    /// <summary>Who sees to it; null where they have left.</summary>
    public long? OwnerId { get; init; }

    public required DateOnly DueOn { get; init; }

    public long? MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public long? DoneBy { get; set; }

    /// <summary>What came of it; with being done.</summary>
    public string? Outcome { get; set; }

    /// <summary>When the host who showed it was told what came of it.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    public long? ToldBy { get; set; }

    private sealed class Table : IEntityTypeConfiguration<DayAction>
    {
        public void Configure(EntityTypeBuilder<DayAction> builder)
        {
            builder.ToTable("customer_day_actions");
            builder.Property(action => action.DoneAt).IsConcurrencyToken();
            builder.Property(action => action.ToldAt).IsConcurrencyToken();
            builder.HasOne<CustomerDay>().WithMany().HasForeignKey(action => action.DayId);
            builder.HasOne<Person>().WithMany().HasForeignKey(action => action.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(action => action.MadeBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(action => action.DoneBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(action => action.ToldBy);
        }
    }
}
