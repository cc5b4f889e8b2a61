using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.CustomerDays;

/// <summary>A day in the customer's shoes: planned, with places to sign up for.</summary>
internal sealed class CustomerDay
{
    public long Id { get; init; }

    /// <summary>What calendars know it by, for ever.</summary>
    public required string Uid { get; init; }

    public required DayKind Kind { get; init; }

    public required string Title { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>Where one meets.</summary>
    public required string Location { get; set; }

    /// <summary>What to look at; may be empty.</summary>
    public required string LookAt { get; set; }

    /// <summary>Who lets us in; null where nobody does, or where they took their consent back.</summary>
    public string? Host { get; set; }

    public required HostConsent Consent { get; set; }

    /// <summary>How they were asked and what they agreed to, or null.</summary>
    public string? ConsentHow { get; set; }

    public DateTimeOffset? ConsentAt { get; set; }

    public long? ConsentNotedBy { get; set; }

    public required int Places { get; set; }

    /// <summary>How many are taken; changed only by the statements in <see cref="Seats"/>.</summary>
    public int Taken { get; init; }

    /// <summary>How often it was changed in what a calendar shows (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; set; }

    public long? PlannedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public bool IsSample { get; init; }

    /// <summary>Whether diary notes may be kept.</summary>
    public bool MayBeNoted => Consent is HostConsent.NotNeeded or HostConsent.Given;

    private sealed class Table : IEntityTypeConfiguration<CustomerDay>
    {
        public void Configure(EntityTypeBuilder<CustomerDay> builder)
        {
            builder.ToTable("customer_days").Ignore(day => day.MayBeNoted);
            builder.Property(day => day.Kind).HasConversion<Coded<DayKind>>();
            builder.Property(day => day.Consent).HasConversion<Coded<HostConsent>>();
            builder.Property(day => day.Sequence).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(day => day.PlannedBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(day => day.ConsentNotedBy);
        }
    }
}
