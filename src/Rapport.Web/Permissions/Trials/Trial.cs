using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Permissions.Trials;

/// <summary>What is done after a trial.</summary>
internal enum AfterTrial
{
    /// <summary>The teams that tried it keep it.</summary>
    Keep,

    /// <summary>All teams have it.</summary>
    Widen,

    /// <summary>It ends; the rule is back.</summary>
    End,
}

/// <summary>Opens the cage for some teams for some weeks, the others standing by; then somebody decides, with the result frozen beside the decision.</summary>
internal sealed class Trial
{
    public const int MostWeeks = 52;

    public long Id { get; init; }

    public long RequestId { get; init; }

    public PermissionRequest Request { get; init; } = null!;

    /// <summary>What the teams may do.</summary>
    public required string What { get; set; }

    public string? Stays { get; set; }

    /// <summary>Names of the teams that take part, at least one.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    /// <summary>Names of the teams they are compared with, at least one; fixed at the start.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>The first day, UTC.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>1 to 52.</summary>
    public required int Weeks { get; init; }

    public long? StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null until it is decided.</summary>
    public AfterTrial? Decision { get; init; }

    public string? Reason { get; set; }

    public long? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The <see cref="TrialResult"/> when it was decided, as JSON; null before, and in the sample, whose ratings come after it: then it is reckoned afresh.</summary>
    public string? Result { get; init; }

    public DateOnly LastDay => FirstDay.AddDays((7 * Weeks) - 1);

    /// <summary>Whether its teams may do it on this day.</summary>
    public bool Runs(DateOnly day) => Decision is null && day >= FirstDay && day <= LastDay;

    private sealed class Table : IEntityTypeConfiguration<Trial>
    {
        public void Configure(EntityTypeBuilder<Trial> builder)
        {
            builder.ToTable("permission_trials");
            builder.Property(trial => trial.Teams).HasConversion(Listed.Texts, Listed.SameTexts);
            builder.Property(trial => trial.Others).HasConversion(Listed.Texts, Listed.SameTexts);
            builder.Property(trial => trial.FirstDay).HasConversion<Days>();
            builder.Property(trial => trial.Decision).HasConversion<Coded<AfterTrial>>();
            builder.HasOne(trial => trial.Request).WithMany().HasForeignKey(trial => trial.RequestId);
            builder.HasOne<Person>().WithMany().HasForeignKey(trial => trial.StartedBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(trial => trial.DecidedBy);
        }
    }
}
