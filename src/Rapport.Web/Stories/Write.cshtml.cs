using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>Writes a story beside what it is from, or changes one; a changed one is heard anew by the people in it.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class WriteModel(Store store, Viewer viewer, Shelf shelf, Logbook logbook, TimeProvider clock) : PageModel
{
    private Story? there;

    public Material Material { get; private set; } = Material.None;

    public string? Complaint { get; private set; }

    public IReadOnlyList<string> Teams { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public long? Conversation { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Answer { get; set; }

    [BindProperty(SupportsGet = true, Name = "story")]
    public long? Number { get; set; }

    [BindProperty]
    public Wanted Text { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        if (there is not null)
        {
            Text = new() { Title = there.Title, Body = there.Body, Learnt = there.Learnt, Team = there.Team };
            Text.Quotes.AddRange(there.Quotes.Select(quote => quote.Number));
        }
        else
            Text.Team ??= Material.Team;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return NotFound();
        var draft = Draft.Of(Text.Title, Text.Body, Text.Learnt, Text.CustomerName);
        if (draft.Complaint is { } complaint)
        {
            Complaint = complaint;
            return Page();
        }
        var story = there ?? New(draft);
        (story.Title, story.Body, story.Learnt, story.Revision) = (draft.Title, draft.Body, draft.Learnt, story.Revision + 1);
        story.Team = Teams.Contains(Text.Team) || Text.Team == Material.Team ? Text.Team : story.Team;
        story.Quotes.RemoveAll(quote => !Text.Quotes.Contains(quote.Number));
        story.Quotes.AddRange(Material.Lines.Where(line => Text.Quotes.Contains(line.Number) && !story.Quotes.Exists(quote => quote.Number == line.Number)));
        foreach (var quote in story.Quotes)
            quote.Text = Draft.Redacted(quote.Text, Text.CustomerName);
        Unsay(story);
        logbook.Note(story.Id == 0 ? "wrote story" : "changed story", "story", story.Id == 0 ? null : story.Id);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Said("/stories", "The story changed meanwhile, or was taken down. Yours was not kept.");
        }
        return this.Said($"/stories/{story.Id}", "It is kept. What tells who the customer is was replaced by marks such as <name>; read it once more.");
    }

    /// <summary>A changed text was not heard by anybody yet.</summary>
    private static void Unsay(Story story)
    {
        (story.State, story.HeardFrom, story.ToldAt) = (StoryState.Draft, null, null);
        foreach (var person in story.People)
            (person.IsAgreed, person.AnsweredAt, person.AnsweredBy) = (null, null, null);
    }

    private Story New(Draft draft)
    {
        var story = new Story
        {
            Title = draft.Title,
            Body = draft.Body,
            Learnt = draft.Learnt,
            Team = Material.Team,
            ConversationId = Material.Conversation,
            InvitationId = Material.Invitation,
            Customer = Material.Customer,
            State = StoryState.Draft,
            WrittenBy = viewer.PersonId,
            WrittenAt = clock.GetUtcNow(),
            People = [.. Material.Advisors.Select(name => new StoryPerson { Advisor = name, Did = "" })],
        };
        if (Material.ConsentOn is { } day)
            (story.Scope, story.ConsentOn, story.ConsentHow, story.ConsentBy, story.IsBySurvey) = (Scope.House, day,
                "Ticked in the survey: may become a story, without my name", viewer.PersonId, true);
        store.Add(story);
        return story;
    }

    private async Task<bool> FindAsync()
    {
        Teams = await shelf.TeamsAsync();
        if (Number is { } number)
        {
            if (await shelf.OpenAsync(number) is not { MayWrite: true, Story.State: not StoryState.TakenDown })
                return false;
            there = await store.Stories.Include(each => each.Quotes).Include(each => each.People).AsSplitQuery().SingleAsync(each => each.Id == number);
            (Conversation, Answer) = (there.ConversationId, there.InvitationId);
        }
        var material = Conversation is { } talk ? await Material.OfConversationAsync(store, viewer, talk)
            : Answer is { } answer ? await Material.OfAnswerAsync(store, viewer, answer) : Material.None;
        Material = material ?? Material.None;
        return there is not null || material is not null;
    }

    /// <summary>What the writer writes.</summary>
    internal sealed class Wanted
    {
        public string? Title { get; set; }

        public string? Body { get; set; }

        public string? Learnt { get; set; }

        public string? Team { get; set; }

        /// <summary>Taken out of the text, and not kept.</summary>
        public string? CustomerName { get; set; }

        public List<int> Quotes { get; set; } = [];
    }
}
