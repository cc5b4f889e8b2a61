using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Stories;

/// <summary>A customer's stories and meetings go, whoever told them; an advisor's name goes out of every story, with what they said in it.</summary>
internal sealed class StoryErasure(Store store) : IErasurePart
{
    public string Where => "stories and meetings";

    public Task EraseAsync(Whom whom, IReadOnlyList<string> names) => whom == Whom.Customer ? CustomerAsync(names) : AdvisorAsync(names[0]);

    private async Task CustomerAsync(IReadOnlyList<string> names)
    {
        var talks = store.Conversations.Where(talk => names.Contains(talk.Customer));
        var answers = store.SurveyInvitations
            .Where(each => names.Contains(each.Customer) || talks.Any(talk => talk.Source == each.Source && talk.ExternalId == each.ExternalId));
        var theirs = store.Stories
            .Where(story => names.Contains(story.Customer) || talks.Any(talk => talk.Id == story.ConversationId)
                || answers.Any(each => each.Id == story.InvitationId));
        await store.Meetings.Where(meeting => names.Contains(meeting.Customer) || theirs.Any(story => story.Id == meeting.StoryId)).ExecuteDeleteAsync();
        await theirs.ExecuteDeleteAsync();
    }

    private async Task AdvisorAsync(string name)
    {
        foreach (var story in await store.Stories.Include(story => story.Quotes).Include(story => story.People).AsSplitQuery().ToListAsync())
        {
            (story.Title, story.Body, story.Learnt) = (Hearing.Without(story.Title, name), Hearing.Without(story.Body, name),
                Hearing.Without(story.Learnt, name));
            story.Quotes.RemoveAll(quote => quote.Advisor == name);
            foreach (var quote in story.Quotes)
                quote.Text = Hearing.Without(quote.Text, name);
            story.People.RemoveAll(person => person.Advisor == name);
        }
        await store.SaveChangesAsync();
        foreach (var meeting in await store.Meetings.AsNoTracking().ToListAsync())
        {
            var (hosts, heard) = (Hearing.Without(meeting.Hosts, name), meeting.Heard is null ? null : Hearing.Without(meeting.Heard, name));
            await store.Meetings.Where(each => each.Id == meeting.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Hosts, hosts).SetProperty(each => each.Heard, heard));
        }
    }
}
