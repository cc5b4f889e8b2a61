using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>A job that somebody is sought for. Its guides and its interviewers are the same for all candidates.</summary>
internal sealed class Opening
{
    public long Id { get; init; }

    public required string Job { get; init; }

    /// <summary>The team's name, or null.</summary>
    public required string? Team { get; init; }

    /// <summary>The last day on which candidates are taken.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Versions of the three guides.</summary>
    public required string WorkGuide { get; init; }

    public required string HeartGuide { get; init; }

    public required string SampleGuide { get; init; }

    public required long? MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when nobody is sought any more; or null.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Whether it belongs to the sample organisation.</summary>
    public bool IsSample { get; init; }

    public List<Interviewer> Interviewers { get; init; } = [];

    /// <summary>The version of the guide of a part.</summary>
    public string GuideOf(HiringPart part) => part switch { HiringPart.Work => WorkGuide, HiringPart.Heart => HeartGuide, _ => SampleGuide };

    private sealed class Table : IEntityTypeConfiguration<Opening>
    {
        public void Configure(EntityTypeBuilder<Opening> builder)
        {
            builder.ToTable("hiring_openings");
            builder.Property(opening => opening.ClosedAt).IsConcurrencyToken();
            builder.HasMany(opening => opening.Interviewers).WithOne().HasForeignKey(interviewer => interviewer.OpeningId);
            builder.HasOne<Person>().WithMany().HasForeignKey(opening => opening.MadeBy);
        }
    }
}

/// <summary>That a person sees candidates of an opening in a part; two do in each.</summary>
internal sealed class Interviewer
{
    public long OpeningId { get; init; }

    public required HiringPart Part { get; init; }

    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Interviewer>
    {
        public void Configure(EntityTypeBuilder<Interviewer> builder)
        {
            builder.ToTable("hiring_interviewers").HasKey(each => new { each.OpeningId, each.Part, each.PersonId });
            builder.Property(each => each.Part).HasConversion<Coded<HiringPart>>();
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.PersonId);
        }
    }
}

/// <summary>Who sees openings and candidates.</summary>
internal static class HiringSight
{
    /// <summary>Who opens and decides.</summary>
    public static readonly string[] Openers = [nameof(Role.Owner), nameof(Role.Leader)];

    /// <summary>Those that a viewer runs: the owner all, a leader their own and those of their teams, others none.</summary>
    public static IQueryable<Opening> RunBy(this IQueryable<Opening> openings, Viewer viewer)
    {
        var (all, leads, me, teams) = (viewer.SeesEverything, viewer.Role is Role.Leader, viewer.PersonId, viewer.SeenTeams);
        return openings.Where(opening => all || (leads && (opening.MadeBy == me || teams.Contains(opening.Team))));
    }

    /// <summary>Those whom a viewer may know: candidates of openings that they run, and those they are to see or have seen.</summary>
    public static IQueryable<Candidate> SeenBy(this IQueryable<Candidate> candidates, Store store, Viewer viewer)
    {
        var (run, sheets, me) = (store.Openings.RunBy(viewer), store.Sheets, viewer.PersonId);
        return candidates.Where(candidate => run.Any(opening => opening.Id == candidate.OpeningId)
            || sheets.Any(sheet => sheet.CandidateId == candidate.Id && sheet.PersonId == me));
    }

    /// <summary>
    /// Sheets whose levels a viewer may read: their own; others' where both of that part have handed in, and the viewer owes no sheet
    /// about this candidate. Every page, the API and the export go through here.
    /// </summary>
    public static IQueryable<Sheet> ReadableBy(this IQueryable<Sheet> sheets, Store store, Viewer viewer)
    {
        var (all, candidates, me) = (store.Sheets, store.Candidates.SeenBy(store, viewer), viewer.PersonId);
        return sheets.Where(sheet => (me != null && sheet.PersonId == me)
            || (candidates.Any(candidate => candidate.Id == sheet.CandidateId)
                && !all.Any(other => other.CandidateId == sheet.CandidateId && other.HandedInAt == null
                    && (other.Part == sheet.Part || other.PersonId == me))));
    }
}
