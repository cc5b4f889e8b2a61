using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Example.Pulse;

/// <summary>The staff pulse: answered in a minute, opened and closed by an owner.</summary>
internal sealed class PulsePageModel(Store store, Viewer viewer, Rounds rounds, PulseAnswering answering) : PageModel
{
    private const string Here = "/example/pulse";

    /// <summary>The open round; or null.</summary>
    public PulseRound? Current { get; private set; }

    /// <summary>Whether the viewer has answered it; null where it does not ask them.</summary>
    public bool? HasAnswered { get; private set; }

    /// <summary>When the last round was closed; null where none was.</summary>
    public DateTimeOffset? LastClosedAt { get; private set; }

    public Rounds Rounds => rounds;

    public bool IsOwner => viewer.SeesEverything;

    /// <summary>What was given in a form that could not be taken.</summary>
    public IReadOnlyDictionary<string, int> Values { get; private set; } = new Dictionary<string, int>();

    public string Sentence { get; private set; } = "";

    public string? Complaint { get; private set; }

    public async Task OnGetAsync()
    {
        Current = await rounds.CurrentAsync();
        LastClosedAt = await store.PulseRounds.MaxAsync(round => round.ClosedAt);
        var person = viewer.PersonId;
        if (Current is { } current)
            HasAnswered = await store.PulseAsked.Where(asked => asked.RoundId == current.Id && asked.PersonId == person)
                .Select(asked => (bool?)asked.HasAnswered).FirstOrDefaultAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = await Given.FormAsync(Request);
        (Values, Sentence) = (Read(form), Typed.Clean(form?["sentence"].FirstOrDefault()));
        if (Sentence.Length > PulseSentence.Longest)
            Complaint = $"That is {Sentence.Length} letters long; {PulseSentence.Longest} are the most. Nothing was kept yet.";
        else if (Values.Count == 0 && Sentence.Length == 0)
            Complaint = "Nothing is chosen yet. One statement is enough; or leave the page, which is fine as well.";
        if (Complaint is not null)
        {
            await OnGetAsync();
            return Page();
        }
        var isKept = await rounds.CurrentAsync() is { } current && await answering.AnswerAsync(current.Id, Values, Sentence);
        return this.Said(Here, isKept
            ? "Thank you. It is added up, and nobody can tell any more that it was you."
            : "Your answer was in already, or the round is over; nothing was changed.");
    }

    public async Task<IActionResult> OnPostOpenAsync(DateOnly? last)
    {
        if (!IsOwner)
            return Forbid();
        var (round, complaint) = await rounds.OpenAsync(last);
        return this.Said(Here, round is null ? complaint!
            : "It is open. Everybody who is here finds it on their own page until they have answered.");
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!IsOwner)
            return Forbid();
        return this.Said(Here, await rounds.CloseAsync()
            ? "It is closed. Who answered is forgotten, and the figures are on the page of those who go first."
            : "No round is open.");
    }

    private static Dictionary<string, int> Read(IFormCollection? form)
    {
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in PulseStatement.All)
        {
            if (int.TryParse(form?[statement.Code], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value is >= PulseStatement.NotSaid and <= PulseStatement.Highest)
                given[statement.Code] = value;
        }
        return given;
    }
}
