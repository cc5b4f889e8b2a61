using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>On one's own page: stories one is to hear first, and the difference one made; for people without conversations, too.</summary>
internal sealed class StoriesWithYou(Store store, Viewer viewer, Shelf shelf, TimeProvider clock) : IOwnPart
{
    private const int Most = 5;

    public async Task<Part?> ForViewerAsync()
    {
        if (viewer.PersonId is null)
            return null;
        var stories = await store.Stories.AsNoTracking().Include(story => story.People).Consented(store, shelf.Today).With(store, viewer)
            .OrderByDescending(story => story.Id).Take(Most).ToListAsync();
        var late = clock.GetUtcNow().AddDays(-Hearing.ReminderAfter);
        var lines = stories.Select(story => new Line(story, story.People.First(person => person.Is(viewer)), story.HeardFrom <= late)).ToList();
        return lines.Count == 0 ? null : new("/Stories/_WithYou.cshtml", lines, -8);
    }

    /// <param name="Mine">The viewer's part.</param>
    /// <param name="IsReminded">Whether it has waited for a week.</param>
    internal sealed record Line(Story Story, StoryPerson Mine, bool IsReminded);
}

/// <summary>On a conversation's page: the stories told of it, and for whoever writes, a way to tell one.</summary>
internal sealed class StoriesOfConversation(Store store, Viewer viewer, Shelf shelf) : Conversations.IConversationPart
{
    public async Task<Part?> AboutAsync(Conversations.StoredConversation conversation)
    {
        var id = conversation.Id;
        var told = await store.Stories.AsNoTracking().ToldTo(store, viewer, shelf.Today).Where(story => story.ConversationId == id).OrderBy(story => story.Id)
            .ToListAsync();
        var writes = viewer.Role is Role.Owner or Role.Leader;
        return told.Count == 0 && !writes ? null : new("/Stories/_OfConversation.cshtml", (told, writes ? id : default(long?)), 40);
    }
}
