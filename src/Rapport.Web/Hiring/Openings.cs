using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>What an opening is to be: the job, until when, and who sees candidates in each part.</summary>
internal sealed class OpeningWish
{
    [Required(ErrorMessage = "Which job? As candidates read it."), MaxLength(100, ErrorMessage = "Up to 100 letters, please.")]
    public string Job { get; set; } = "";

    [MaxLength(100)]
    public string? Team { get; set; }

    [Required(ErrorMessage = "The last day on which candidates are taken, please.")]
    public DateOnly? Until { get; set; }

    /// <summary>Two people each, by number.</summary>
    public List<long> Work { get; set; } = [];

    public List<long> Heart { get; set; } = [];

    public List<long> Sample { get; set; } = [];

    /// <summary>Versions of guides; the first of the part where none is given.</summary>
    public string? WorkGuide { get; set; }

    public string? HeartGuide { get; set; }

    public string? SampleGuide { get; set; }

    /// <summary>The people of a part.</summary>
    public List<long> Pair(HiringPart part) => part switch { HiringPart.Work => Work, HiringPart.Heart => Heart, _ => Sample };
}

/// <summary>Opens and closes.</summary>
internal sealed class Openings(Store store, Viewer viewer, GuideBook book, FairBook fair, Logbook logbook, TimeProvider clock)
{
    /// <returns>The opening; or null and what is wrong with the wish.</returns>
    public async Task<(Opening? Opening, string? Complaint)> OpenAsync(OpeningWish wish)
    {
        if (await ComplaintAsync(wish) is { } complaint)
            return (null, complaint);
        var opening = new Opening
        {
            Job = Typed.Clean(wish.Job),
            Team = string.IsNullOrWhiteSpace(wish.Team) ? null : wish.Team.Trim(),
            Until = wish.Until!.Value,
            WorkGuide = await KeepAsync(HiringPart.Work, wish.WorkGuide),
            HeartGuide = await KeepAsync(HiringPart.Heart, wish.HeartGuide),
            SampleGuide = await KeepAsync(HiringPart.Sample, wish.SampleGuide),
            MadeBy = viewer.PersonId,
            MadeAt = clock.GetUtcNow(),
            Interviewers = [.. Enum.GetValues<HiringPart>().SelectMany(part => wish.Pair(part),
                (part, person) => new Interviewer { Part = part, PersonId = person })],
        };
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Add(opening);
        await store.SaveChangesAsync();
        logbook.Note("opened", "hiring", opening.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return (opening, null);
    }

    /// <summary>Closes an opening in which everybody knows where they stand, and shows what may be shown of the voluntary answers.</summary>
    /// <returns>Why it cannot be closed; null where it is.</returns>
    public async Task<string?> CloseAsync(Opening opening)
    {
        var waiting = await store.Candidates.CountAsync(candidate => candidate.OpeningId == opening.Id && candidate.DecidedAt == null);
        if (waiting > 0)
            return $"{waiting} {(waiting == 1 ? "candidate waits" : "candidates wait")} for a decision. Decide and tell them first; then close it.";
        await using var transaction = await store.Database.BeginTransactionAsync();
        opening.ClosedAt ??= clock.GetUtcNow();
        logbook.Note("closed", "hiring", opening.Id);
        await store.SaveChangesAsync();
        await fair.ShowAsync(opening.Job);
        await transaction.CommitAsync();
        return null;
    }

    private async Task<string?> ComplaintAsync(OpeningWish wish)
    {
        if (Typed.Clean(wish.Job).Length is 0 or > 100 || wish.Until is null)
            return "An opening has a job, in up to 100 letters, and a last day.";
        if (!string.IsNullOrWhiteSpace(wish.Team) && !await MayForAsync(wish.Team.Trim()))
            return "There is no such team among yours.";
        foreach (var part in Enum.GetValues<HiringPart>())
        {
            var pair = wish.Pair(part);
            if (pair.Count != 2 || pair[0] == pair[1] || await store.People.CountAsync(person => pair.Contains(person.Id) && person.DeactivatedAt == null) != 2)
                return $"Name two different people for {part.Title()}: each judges alone, and then they talk.";
        }
        return null;
    }

    private Task<bool> MayForAsync(string name)
    {
        var (all, teams) = (viewer.SeesEverything, viewer.SeenTeams);
        return store.Teams.AnyAsync(team => team.Name == name && (all || teams.Contains(name)));
    }

    private async Task<string> KeepAsync(HiringPart part, string? version)
    {
        var guide = book.Now(part, version) ?? book.Read().Guides.First(each => each.Part == part);
        await book.KeepAsync(store, guide);
        return guide.Version;
    }
}

/// <summary>Parts as people read them.</summary>
internal static class HiringWords
{
    public static string Title(this HiringPart part) => part switch
    {
        HiringPart.Work => "the interview about the work",
        HiringPart.Heart => "the interview about the heart",
        _ => "the work sample",
    };

    public static string Code(this HiringPart part) => part.ToString().ToLowerInvariant();

    public static string Word(this Outcome? outcome) => outcome switch
    {
        Outcome.Offered => "the job was offered",
        Outcome.Declined => "not offered",
        Outcome.Withdrew => "withdrew",
        _ => "not decided",
    };
}
