using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>
/// A name goes out of all that was planned, noted and found; a host of that name is forgotten. An advisor's own diary notes go. A host erases
/// everything about themselves by taking their consent back, on the plan's page.
/// </summary>
internal sealed class DayErasure(Store store) : IErasurePart
{
    public string Where => "customer days, their hosts and diaries";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await OutOfDaysAsync(new(name));
            await OutOfNotesAsync(new(name));
        }
        if (whom == Whom.Advisor)
        {
            var (name, people) = (names[0], store.People);
            await store.DayNotes.Where(note => people.Any(person => person.Id == note.PersonId && person.Advisor == name)).ExecuteDeleteAsync();
        }
    }

    private async Task OutOfDaysAsync(NameInText name)
    {
        var like = name.Pattern;
        foreach (var day in await store.CustomerDays.AsNoTracking().Where(day => EF.Functions.Like(day.Title, like) || EF.Functions.Like(day.LookAt, like)
            || EF.Functions.Like(day.Location, like) || EF.Functions.Like(day.Host, like) || EF.Functions.Like(day.ConsentHow, like)).ToListAsync())
        {
            var (title, lookAt, location, host, how) = (name.OutOf(day.Title), name.OutOf(day.LookAt), name.OutOf(day.Location),
                name.OutOf(day.Host), name.OutOf(day.ConsentHow));
            await store.CustomerDays.Where(each => each.Id == day.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Title, title)
                .SetProperty(each => each.LookAt, lookAt)
                .SetProperty(each => each.Location, location).SetProperty(each => each.Host, host).SetProperty(each => each.ConsentHow, how));
        }
    }

    private async Task OutOfNotesAsync(NameInText name)
    {
        var like = name.Pattern;
        foreach (var note in await store.DayNotes.AsNoTracking().Where(note => EF.Functions.Like(note.Text, like)).ToListAsync())
        {
            var text = name.OutOf(note.Text);
            await store.DayNotes.Where(each => each.Id == note.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Text, text));
        }
        foreach (var action in await store.DayActions.AsNoTracking()
            .Where(each => EF.Functions.Like(each.Finding, like) || EF.Functions.Like(each.What, like) || EF.Functions.Like(each.Outcome, like))
            .ToListAsync())
        {
            var (finding, what, outcome) = (name.OutOf(action.Finding), name.OutOf(action.What), name.OutOf(action.Outcome));
            await store.DayActions.Where(each => each.Id == action.Id).ExecuteUpdateAsync(set => set
                .SetProperty(each => each.Finding, finding).SetProperty(each => each.What, what).SetProperty(each => each.Outcome, outcome));
        }
    }
}
