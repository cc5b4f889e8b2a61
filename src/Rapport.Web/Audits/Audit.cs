using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Audits;

/// <summary>Why a conversation is rated by a person. Estimates count <see cref="Sample"/> and <see cref="Second"/> only.</summary>
internal enum Purpose
{
    /// <summary>Drawn at random by a plan.</summary>
    Sample,

    /// <summary>Drawn at random by a plan, to be rated by another auditor as well.</summary>
    Second,

    /// <summary>Somebody wants this one rated: counts in no estimate.</summary>
    Pick,

    /// <summary>A gold conversation among the others, to see whether the scale drifts.</summary>
    Gold,

    /// <summary>A gold conversation by which somebody qualifies.</summary>
    Qualification,

    /// <summary>Rated together in a calibration session.</summary>
    Session,
}

/// <summary>How far an audit is.</summary>
internal enum AuditState
{
    /// <summary>Nobody has opened it.</summary>
    Waiting,

    /// <summary>Its auditor has opened it.</summary>
    Begun,

    /// <summary>Rated and marked; neither can be altered any more.</summary>
    Done,

    /// <summary>The auditor says that it cannot be rated, and why. It counts nowhere.</summary>
    Returned,
}

/// <summary>One person rating one conversation once, blind. Rows are never rewritten once they are done, but for the reason.</summary>
internal sealed class Audit
{
    public long Id { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>Who rates it; null as long as it waits to be taken by one of the plan's auditors.</summary>
    public long? PersonId { get; set; }

    public required Purpose Purpose { get; init; }

    /// <summary>The plan, for samples, seconds and gold; else null.</summary>
    public long? PlanId { get; init; }

    /// <summary>The stratum it was drawn from, for samples and seconds; else null.</summary>
    public long? StratumId { get; init; }

    /// <summary>The probability, above 0 and at most 1, with which the conversation came into the sample; null for what is no sample.</summary>
    public double? Chance { get; init; }

    /// <summary>The calibration session; else null.</summary>
    public long? SessionId { get; init; }

    /// <summary>1; in a session 2 for the rating after the discussion.</summary>
    public int Round { get; init; } = 1;

    public AuditState State { get; set; } = AuditState.Waiting;

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who asked for it; or null.</summary>
    public long? MadeBy { get; init; }

    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>When its auditor last did something on its page.</summary>
    public DateTimeOffset? TouchedAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Seconds spent on it, idle time left out (a pause counts two minutes at most).</summary>
    public double Seconds { get; set; }

    /// <summary>Which talk it is about: the conversation's <c>ChangedAt</c>; null before it is opened.</summary>
    public DateTimeOffset? OfChange { get; set; }

    /// <summary>The auditor's own rating from the anchors, 1 to 10 by half points; null before it is given.</summary>
    public double? Holistic { get; set; }

    public DateTimeOffset? HolisticAt { get; set; }

    /// <summary>What is marked (so far), JSON, with the exact places of all words; null before anything is.</summary>
    public string? Marks { get; set; }

    /// <summary>Counts changes, so that two windows do not overwrite each other.</summary>
    public int Version { get; set; }

    /// <summary>The marks with the formula's value, as <c>rapport rate</c> prints a rating; null before it is done.</summary>
    public string? Line { get; set; }

    /// <summary>What the rubric makes of the marks, 1.0 to 10.0; null before it is done, or where the rubric rates nothing.</summary>
    public double? Formula { get; set; }

    /// <summary>The rubric's version; null before it is done.</summary>
    public string? Rubric { get; set; }

    /// <summary>Why holistic rating and formula differ, or why it cannot be rated; or null.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether it differs from the formula by more than 1.5, and nobody has said why.</summary>
    public bool OwesReason => State == AuditState.Done && Reason is null && Formula is { } formula && Math.Abs(Holistic!.Value - formula) > Difference + 1e-9;

    /// <summary>How far holistic rating and formula may lie apart without a reason, in points.</summary>
    public const double Difference = 1.5;

    private sealed class Table : IEntityTypeConfiguration<Audit>
    {
        public void Configure(EntityTypeBuilder<Audit> builder)
        {
            builder.ToTable("audits");
            builder.Ignore(audit => audit.OwesReason);
            builder.Property(audit => audit.Purpose).HasConversion<Coded<Purpose>>();
            builder.Property(audit => audit.State).HasConversion<Coded<AuditState>>();
            builder.Property(audit => audit.Version).IsConcurrencyToken();
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(audit => audit.ConversationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(audit => audit.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(audit => audit.MadeBy);
            builder.HasOne<AuditPlan>().WithMany().HasForeignKey(audit => audit.PlanId);
            builder.HasOne<AuditStratum>().WithMany().HasForeignKey(audit => audit.StratumId);
            builder.HasOne<CalibrationSession>().WithMany().HasForeignKey(audit => audit.SessionId);
        }
    }
}
