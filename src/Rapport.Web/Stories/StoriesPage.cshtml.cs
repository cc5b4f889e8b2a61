using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Stories;

/// <summary>The stories told to the viewer, and those the viewer is writing.</summary>
internal sealed class StoriesPageModel(Store store, Viewer viewer, Shelf shelf) : PageModel
{
    private const int Most = 60;

    public IReadOnlyList<Story> Told { get; private set; } = [];

    /// <summary>Those in work, of a viewer who writes.</summary>
    public IReadOnlyList<Story> InWork { get; private set; } = [];

    /// <summary>Customers' answers that may become a story, and have not.</summary>
    public IReadOnlyList<Voice> Offered { get; private set; } = [];

    public string? Words { get; private set; }

    public bool Writes => viewer.Role is Role.Owner or Role.Leader;

    public async Task OnGetAsync(string? words)
    {
        Words = Typed.Clean(words);
        Told = await shelf.ToldAsync(Most, Words);
        if (!Writes)
            return;
        InWork = await store.Stories.AsNoTracking().Include(story => story.People).WrittenBy(store, viewer)
            .Where(story => story.State == StoryState.Draft || story.State == StoryState.Hearing).OrderBy(story => story.Id).ToListAsync();
        var stories = store.Stories;
        Offered = await Voice.WithWordsAsync(store, store.SurveyInvitations.ReadableBy(store, viewer)
            .Where(each => each.Answer!.MayBeStory && !stories.Any(story => story.InvitationId == each.Id)), 10);
    }
}
