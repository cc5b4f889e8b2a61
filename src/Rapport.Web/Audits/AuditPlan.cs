using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Audits;

/// <summary>A probability sample of conversations, to be rated blind: what it is about, how large, and the seed by which anybody can draw it again.</summary>
internal sealed class AuditPlan
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required long MadeBy { get; init; }

    /// <summary>Conversations that began on these days (UTC), as days since 1970-01-01, both included.</summary>
    public required int FirstDay { get; init; }

    public required int LastDay { get; init; }

    /// <summary>The teams it is about; empty for all.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>The channels it is about; empty for all.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>Half the width wanted of the 95% interval, in points.</summary>
    public required double HalfWidth { get; init; }

    /// <summary>The standard deviation that its size was reckoned with, in points.</summary>
    public required double Spread { get; init; }

    /// <summary>The share of the sample that another auditor rates as well.</summary>
    public required double SecondShare { get; init; }

    /// <summary>Gold conversations re-inserted, as a share of the sample.</summary>
    public required double GoldShare { get; init; }

    /// <summary>Decides, with the conversations' numbers, what is drawn and who rates it.</summary>
    public required long Seed { get; init; }

    /// <summary>The highest number of a conversation that was there at the last draw: later ones come into the next.</summary>
    public required long DrawnUpTo { get; set; }

    /// <summary>Null as long as its audits are to be done.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<AuditPlan>
    {
        public void Configure(EntityTypeBuilder<AuditPlan> builder)
        {
            builder.ToTable("audit_plans");
            builder.Property(plan => plan.Teams).HasConversion(Listed.Texts, Listed.SameTexts);
            builder.Property(plan => plan.Channels).HasConversion(Listed.Channels, Listed.SameChannels);
            builder.HasOne<Person>().WithMany().HasForeignKey(plan => plan.MadeBy);
        }
    }
}

/// <summary>That somebody rates for a plan.</summary>
internal sealed class PlanPerson
{
    public required long PlanId { get; init; }

    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PlanPerson>
    {
        public void Configure(EntityTypeBuilder<PlanPerson> builder)
        {
            builder.ToTable("audit_plan_people");
            builder.HasKey(each => new { each.PlanId, each.PersonId });
            builder.HasOne<AuditPlan>().WithMany().HasForeignKey(each => each.PlanId);
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.PersonId);
        }
    }
}
