using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>A customer's invitations and answers go; an advisor's name goes out of them. That somebody is never to be asked again stays, as a hash.</summary>
internal sealed class SurveyErasure(Store store) : IErasurePart
{
    public string Where => "survey invitations and answers";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        if (whom == Whom.Customer)
            await CustomerAsync(names);
        else
            await AdvisorAsync(names[0]);
    }

    private Task<int> CustomerAsync(IReadOnlyList<string> names)
    {
        var hashes = names.SelectMany(name => new string?[] { Inviting.HashOf("customer", name), Inviting.HashOf("mail", name) }).ToList();
        var talks = store.Conversations.Where(talk => names.Contains(talk.Customer));
        return store.SurveyInvitations.Where(each => names.Contains(each.Customer) || hashes.Contains(each.CustomerHash) || hashes.Contains(each.AddressHash)
            || talks.Any(talk => talk.Source == each.Source && talk.ExternalId == each.ExternalId)).ExecuteDeleteAsync();
    }

    private async Task AdvisorAsync(string name)
    {
        var named = new NameInText(name);
        var like = named.Pattern;
        foreach (var invitation in await store.SurveyInvitations.AsNoTracking().Include(each => each.Answer)
            .Where(each => each.Answer != null && (each.Advisor == name
            || EF.Functions.Like(each.Answer.ToPerson, like) || EF.Functions.Like(each.Answer.Mattered, like)
            || EF.Functions.Like(each.Answer.InterestHow, like))).ToListAsync())
        {
            var answer = invitation.Answer!;
            var (toPerson, mattered, how) = (named.OutOf(answer.ToPerson), named.OutOf(answer.Mattered), named.OutOf(answer.InterestHow));
            await store.SurveyAnswers.Where(each => each.InvitationId == invitation.Id).ExecuteUpdateAsync(set => set
                .SetProperty(each => each.ToPerson, toPerson).SetProperty(each => each.Mattered, mattered).SetProperty(each => each.InterestHow, how));
        }
        await store.SurveyInvitations.Where(each => each.Advisor == name).ExecuteUpdateAsync(set => set.SetProperty(each => each.Advisor, (string?)null));
    }
}
