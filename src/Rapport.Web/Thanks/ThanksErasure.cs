using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>
/// A customer's words are not kept here, only their place, so that they go with the conversation; thanks earned in it go as well, since givers
/// tell what it was about. An advisor's name goes out of thanks and shortlists.
/// </summary>
internal sealed class ThanksErasure(Store store) : IErasurePart
{
    public string Where => "thanks and shortlists";

    public Task EraseAsync(Whom whom, IReadOnlyList<string> names) => whom == Whom.Customer ? CustomerAsync(names) : AdvisorAsync(names[0]);

    private Task<int> CustomerAsync(IReadOnlyList<string> names)
    {
        var talks = store.Conversations.Where(talk => names.Contains(talk.Customer));
        var answers = store.Set<Surveys.SurveyInvitation>()
            .Where(each => names.Contains(each.Customer) || talks.Any(talk => talk.Source == each.Source && talk.ExternalId == each.ExternalId));
        return store.Thanks.Where(thank => talks.Any(talk => talk.Id == thank.ConversationId)
            || answers.Any(each => each.Id == thank.InvitationId)).ExecuteDeleteAsync();
    }

    private async Task AdvisorAsync(string name)
    {
        var named = new NameInText(name);
        var like = named.Pattern;
        foreach (var thank in await store.Thanks.AsNoTracking().Where(each => EF.Functions.Like(each.Did, like)).ToListAsync())
        {
            var did = named.OutOf(thank.Did);
            await store.Thanks.Where(each => each.Id == thank.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Did, did));
        }
        await store.Thanks.Where(each => each.ToAdvisor == name).ExecuteUpdateAsync(set => set.SetProperty(each => each.ToAdvisor, (string?)null));
        await store.Thanks.Where(each => each.FromAdvisor == name).ExecuteUpdateAsync(set => set.SetProperty(each => each.FromAdvisor, (string?)null));
        await store.Nominees.Where(each => each.Advisor == name).ExecuteUpdateAsync(set => set.SetProperty(each => each.Advisor, (string?)null));
    }
}
