using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// The team's feed: words that customers gave to the team, for everybody in it; and those given to one person, for that person and whoever leads.
/// A leader adds a word.
/// </summary>
internal sealed class VoicesModel(Store store, Viewer viewer, Giving giving, Logbook logbook, TimeProvider clock) : PageModel
{
    private const int Most = 60, Longest = 500;

    public IReadOnlyList<Voice> Voices { get; private set; } = [];

    public ILookup<long, SaidWord> Added { get; private set; } = Array.Empty<SaidWord>().ToLookup(word => word.Invitation);

    public string Where => viewer.SeesEverything ? "All teams" : viewer.Teams.Count == 0 ? "You are in no team" : string.Join(", ", viewer.Teams);

    /// <summary>Advisors to whom an answer by a card can be given, by team.</summary>
    public ILookup<string, (long Id, string Name)> Candidates { get; private set; } = Array.Empty<(long Id, string Name)>().ToLookup(_ => "");

    public bool MayGive(Voice voice) => Leads && voice is { Use: WordsUse.PassOn, IsByCard: true, Advisor: null } && Candidates[voice.Team ?? ""].Any();

    public bool MayTakeBack(Voice voice) => voice.GivenBy is { } by && (by == viewer.PersonId || viewer.SeesEverything);

    private bool Leads => viewer.Role is Role.Owner or Role.Leader;

    public bool MayAdd(Voice voice) => Leads && voice is { Use: WordsUse.PassOn, Advisor: not null } && voice.Advisor != viewer.Advisor
        && !Added[voice.Invitation].Any(word => word.By == viewer.Name);

    public async Task OnGetAsync()
    {
        Voices = await Voice.WithWordsAsync(store, Shown(), Most);
        Added = await SaidWord.OfAsync(store, Voices);
        if (Leads && Voices.Any(voice => voice is { IsByCard: true, Advisor: null }))
            Candidates = await giving.CandidatesAsync();
        if (Leads && Voices.Any(voice => voice.Advisor is not null && voice.Advisor != viewer.Advisor))
            await logbook.NoteReadAsync("read customers' words", "survey");
    }

    public async Task<IActionResult> OnPostAsync(long invitation, string? text)
    {
        var word = Typed.Clean(text);
        if (!Leads)
            return Forbid();
        if (await Shown().Sent().Where(each => each.Id == invitation && each.Answer!.WordsUse == WordsUse.PassOn).FirstOrDefaultAsync() is null)
            return NotFound();
        if (word.Length is 0 or > Longest)
            return this.Said("/surveys/voices", word.Length == 0 ? "Write the word first." : $"That is too long; {Longest} letters are the most.");
        store.Add(new AddedWord { InvitationId = invitation, PersonId = viewer.PersonId!.Value, Text = word, At = clock.GetUtcNow() });
        logbook.Note("added a word", "survey", invitation);
        await store.SaveChangesAsync();
        return this.Said("/surveys/voices", "Your word stands beside the customer’s.");
    }

    public async Task<IActionResult> OnPostGiveAsync(long invitation, long person)
    {
        if (!Leads)
            return Forbid();
        if (await Shown().AsNoTracking().Where(each => each.Id == invitation && each.Answer!.IsSent && each.Answer.WordsUse == WordsUse.PassOn)
            .FirstOrDefaultAsync() is not { } card)
            return NotFound();
        return this.Said("/surveys/voices", await giving.GiveAsync(card, person)
            ? "It stands on their own page now, first thing they see. You can take it back here."
            : "It was not given: it is somebody’s already, or the person is not in its team. Look again.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(long invitation)
    {
        if (!Leads)
            return Forbid();
        return this.Said("/surveys/voices", await giving.TakeBackAsync(invitation)
            ? "It is nobody’s again, and what was added for them is gone."
            : "It was not yours to take back, or somebody has done so already.");
    }

    private IQueryable<SurveyInvitation> Shown()
    {
        var (teams, name, leads) = (viewer.Teams, viewer.Advisor, Leads);
        var passedOn = store.SurveyInvitations.ReadableBy(store, viewer)
            .Where(each => each.Answer!.WordsUse == WordsUse.PassOn && (leads || each.Advisor == name)).Select(each => each.Id);
        var all = viewer.SeesEverything;
        return store.SurveyInvitations.Where(each => passedOn.Contains(each.Id)
            || (each.Answer!.WordsUse == WordsUse.Team && (all || teams.Contains(each.Team))));
    }
}
