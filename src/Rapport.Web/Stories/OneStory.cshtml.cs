using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>One story: to read, for the people in it to answer, for its writer to bring to others, and for the customer to take back.</summary>
internal sealed class OneStoryModel(Store store, Viewer viewer, Shelf shelf, Consents consents, Hearing hearing, TimeProvider clock) : PageModel
{
    private const int Longest = 500;
    private const string Changed = "Something changed meanwhile. Read it again, then decide.";

    public Shelf.Opened View { get; private set; } = null!;

    public Story Story => View.Story;

    /// <summary>Accounts that can be linked to the chain.</summary>
    public IReadOnlyList<(long Id, string Name)> Colleagues { get; private set; } = [];

    /// <summary>Parts of people who have no account here, so that a writer reads it to them.</summary>
    public IReadOnlySet<long> WithoutAccount { get; private set; } = new HashSet<long>();

    /// <summary>The viewer's own part; or null.</summary>
    public StoryPerson? Mine => Story.People.Find(person => person.Is(viewer));

    /// <summary>What holds it back from being told; or null.</summary>
    public string? Held => hearing.Holds(Story, View.Holds);

    public bool IsReminded => Story.HeardFrom is { } from && from.AddDays(Hearing.ReminderAfter) <= clock.GetUtcNow();

    public string Today => shelf.Today.ToString("yyyy-MM-dd");

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await shelf.OpenAsync(id) is not { } view)
            return NotFound();
        View = view;
        if (Story.State == StoryState.TakenDown)
            Response.StatusCode = StatusCodes.Status410Gone;
        WithoutAccount = await WithoutAccountAsync(Story);
        if (view.MayWrite && Story.State == StoryState.Draft)
            Colleagues = [.. (await store.People.Where(person => person.DeactivatedAt == null).OrderBy(person => person.Name)
                .Select(person => new { person.Id, person.Name }).ToListAsync())
                .Select(person => (person.Id, person.Name))];
        return Page();
    }

    public Task<IActionResult> OnPostConsentAsync(long id, Scope? scope, DateOnly? on, string? how, DateOnly? until) => WritingAsync(id, async story =>
    {
        var words = Typed.Clean(how);
        if (scope is not { } far || on is not { } day || day > shelf.Today || words.Length is 0 or > Longest || until < shelf.Today)
            return "Say how far it may be told, on which day up to today the customer said so, and how; and no last day that is past.";
        consents.Record(story, far, day, words, until);
        await store.SaveChangesAsync();
        return "The consent is recorded.";
    });

    public Task<IActionResult> OnPostLinkAsync(long id, long? person, string? advisor, string? did) => WritingAsync(id, async story =>
    {
        var (words, name) = (Typed.Clean(did), Typed.Clean(advisor));
        if (story.State != StoryState.Draft || words.Length > Longest || (person is null && name.Length is 0 or > 100)
            || (person is { } one && !await store.People.AnyAsync(each => each.Id == one)))
            return "Choose somebody or write a name, and say what they did in it.";
        story.People.Add(new StoryPerson { PersonId = person, Advisor = person is null ? name : null, Did = words });
        await store.SaveChangesAsync();
        return "They are linked, and will hear it first.";
    });

    public Task<IActionResult> OnPostUnlinkAsync(long id, long part) => WritingAsync(id, async story =>
    {
        if (story.State == StoryState.Draft)
            story.People.RemoveAll(person => person.Id == part);
        await store.SaveChangesAsync();
        return "They are not in it any more.";
    });

    public Task<IActionResult> OnPostHearAsync(long id, bool check) => WritingAsync(id, async story =>
        story.Scope is null ? "Record the customer’s consent first."
        : !check ? "Read it once more, and say that nothing in it tells who the customer is."
        : await hearing.BeginAsync(story) ? "The people in it find it on their own pages now." : Changed);

    public Task<IActionResult> OnPostTellAsync(long id) => WritingAsync(id, async story =>
        hearing.Holds(story, consentHolds: true) ?? (await hearing.TellAsync(story, shelf.Today) ? "It is told." : Changed));

    public Task<IActionResult> OnPostDiscardAsync(long id) => WritingAsync(id, async story =>
    {
        if (story.State is StoryState.Draft or StoryState.Hearing)
            store.Remove(story);
        await store.SaveChangesAsync();
        return "It is gone.";
    }, "/stories");

    public Task<IActionResult> OnPostWithdrawAsync(long id) => WritingAsync(id, async _ =>
        await consents.WithdrawAsync(id) ? "It is down everywhere, and its words are deleted. Tell the customer so." : "It was down already.");

    /// <summary>Somebody in it says yes or no; or a writer writes down what somebody without an account said.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(long id, long part, bool? agreed, bool named, bool leaveOut, string? ownWords)
    {
        if (await shelf.OpenAsync(id) is not { } view || await TrackedAsync(id) is not { } story
            || story.People.Find(each => each.Id == part) is not { } person)
            return NotFound();
        if (!person.Is(viewer) && !(view.MayWrite && (await WithoutAccountAsync(story)).Contains(part)))
            return Forbid();
        var words = Typed.Clean(ownWords);
        if (agreed is not { } isAgreed || words.Length > Longest)
            return this.Said($"/stories/{id}", $"Say yes or no; your own words have {Longest} letters at most.");
        var kept = view.Holds && await hearing.AnswerAsync(story, person, new(isAgreed, named, leaveOut, words.Length == 0 ? null : words));
        return this.Said(isAgreed || view.MayWrite ? $"/stories/{id}" : "/me", !kept ? Changed
            : isAgreed ? "Your yes is kept. You can take it back at any time." : "It is not told with you in it. Nobody needs a reason.");
    }

    private async Task<IReadOnlySet<long>> WithoutAccountAsync(Story story)
    {
        var names = story.People.Where(person => person.PersonId is null).Select(person => person.Advisor).OfType<string>().ToList();
        var borne = await store.People.Where(person => person.DeactivatedAt == null && names.Contains(person.Advisor!)).Select(person => person.Advisor!)
            .ToListAsync();
        return story.People.Where(person => person.PersonId is null && (person.Advisor is null || !borne.Contains(person.Advisor)))
            .Select(person => person.Id).ToHashSet();
    }

    private Task<Story?> TrackedAsync(long id) => store.Stories.Include(story => story.Quotes).Include(story => story.People).AsSplitQuery()
        .FirstOrDefaultAsync(story => story.Id == id);

    private async Task<IActionResult> WritingAsync(long id, Func<Story, Task<string>> work, string? to = null)
    {
        if (await shelf.OpenAsync(id) is not { MayWrite: true } || await TrackedAsync(id) is not { } story || story.State == StoryState.TakenDown)
            return NotFound();
        return this.Said(to ?? $"/stories/{id}", await work(story));
    }
}
