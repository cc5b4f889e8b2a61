using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>
/// Who asked, owned or decided goes, out of the texts as well; the decision stays. Of customers nothing is kept here: evidence holds counts and
/// an advisor's line, and leads to conversations by its words.
/// </summary>
internal sealed class PermissionErasure(Store store) : IErasurePart
{
    public string Where => "permissions, requests and trials";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        if (whom == Whom.Customer)
            return;
        await WritersAsync(await store.People.Where(person => person.Advisor == names[0]).Select(person => (long?)person.Id).ToListAsync());
        await TextsAsync(new(names[0]));
        await store.SaveChangesAsync();
    }

    private async Task WritersAsync(IReadOnlyList<long?> people)
    {
        await store.PermissionRequests.Where(each => people.Contains(each.AskedBy)).ExecuteUpdateAsync(set => set.SetProperty(each => each.AskedBy, (long?)null));
        await store.PermissionRequests.Where(each => people.Contains(each.OwnerId)).ExecuteUpdateAsync(set => set.SetProperty(each => each.OwnerId, (long?)null));
        await store.PermissionRequests.Where(each => people.Contains(each.AnsweredBy)).ExecuteUpdateAsync(set => set.SetProperty(each => each.AnsweredBy, (long?)null));
        await store.Permissions.Where(each => people.Contains(each.GivenBy)).ExecuteUpdateAsync(set => set.SetProperty(each => each.GivenBy, (long?)null));
        await store.Permissions.Where(each => people.Contains(each.EndedBy)).ExecuteUpdateAsync(set => set.SetProperty(each => each.EndedBy, (long?)null));
        await store.Trials.Where(each => people.Contains(each.StartedBy)).ExecuteUpdateAsync(set => set.SetProperty(each => each.StartedBy, (long?)null));
        await store.Trials.Where(each => people.Contains(each.DecidedBy)).ExecuteUpdateAsync(set => set.SetProperty(each => each.DecidedBy, (long?)null));
    }

    /// <summary>Requests are few: each is read.</summary>
    private async Task TextsAsync(NameInText name)
    {
        foreach (var each in await store.PermissionRequests.ToListAsync())
        {
            (each.Text, each.Why, each.Instead) = (name.OutOf(each.Text), name.OutOf(each.Why), name.OutOf(each.Instead));
            (each.Reason, each.Stays) = (name.OutOf(each.Reason), name.OutOf(each.Stays));
        }
        foreach (var each in await store.Permissions.ToListAsync())
            (each.What, each.Stays, each.EndReason) = (name.OutOf(each.What), name.OutOf(each.Stays), name.OutOf(each.EndReason));
        foreach (var each in await store.Trials.ToListAsync())
            (each.What, each.Stays, each.Reason) = (name.OutOf(each.What), name.OutOf(each.Stays), name.OutOf(each.Reason));
    }
}
