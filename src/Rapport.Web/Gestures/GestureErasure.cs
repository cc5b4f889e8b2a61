using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>Gestures for a customer go; what they cost stays spent. An advisor's name goes out of all gestures and asks.</summary>
internal sealed class GestureErasure(Store store) : IErasurePart
{
    public string Where => "gestures and what was asked";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        if (whom == Whom.Customer)
        {
            var talks = store.Conversations.Where(talk => names.Contains(talk.Customer));
            await store.Gestures.Where(gesture =>
                talks.Any(talk => talk.Source == gesture.Source && talk.ExternalId == gesture.ExternalId)).ExecuteDeleteAsync();
        }
        foreach (var name in names)
            await OutOfWordsAsync(new(name));
        if (whom == Whom.Advisor)
            await AdvisorAsync(names[0]);
    }

    private async Task OutOfWordsAsync(NameInText name)
    {
        var like = name.Pattern;
        foreach (var gesture in await store.Gestures.AsNoTracking().Where(each => EF.Functions.Like(each.What, like) || EF.Functions.Like(each.Why, like))
            .ToListAsync())
        {
            var (what, why) = (name.OutOf(gesture.What), name.OutOf(gesture.Why));
            await store.Gestures.Where(each => each.Id == gesture.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.What, what)
                .SetProperty(each => each.Why, why));
        }
        foreach (var ask in await store.GestureAsks.AsNoTracking()
            .Where(each => EF.Functions.Like(each.What, like) || EF.Functions.Like(each.Why, like) || EF.Functions.Like(each.Reason, like)).ToListAsync())
        {
            var (what, why, reason) = (name.OutOf(ask.What), name.OutOf(ask.Why), name.OutOf(ask.Reason));
            await store.GestureAsks.Where(each => each.Id == ask.Id).ExecuteUpdateAsync(set => set
                .SetProperty(each => each.What, what).SetProperty(each => each.Why, why).SetProperty(each => each.Reason, reason));
        }
    }

    private async Task AdvisorAsync(string name)
    {
        var people = store.People.Where(person => person.Advisor == name).Select(person => (long?)person.Id);
        await store.GestureAsks.Where(ask => people.Contains(ask.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(ask => ask.PersonId, (long?)null));
        await store.Gestures.Where(gesture => gesture.Advisor == name || people.Contains(gesture.PersonId))
            .ExecuteUpdateAsync(set => set.SetProperty(gesture => gesture.PersonId, (long?)null).SetProperty(gesture => gesture.Advisor, (string?)null));
    }
}
