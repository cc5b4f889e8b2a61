using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

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
            var like = $"%{name.Replace("%", "", StringComparison.Ordinal)}%";
            await OutOfDaysAsync(name, like);
            await OutOfNotesAsync(name, like);
        }
        if (whom == Whom.Advisor)
        {
            var (name, people) = (names[0], store.People);
            await store.DayNotes.Where(note => people.Any(person => person.Id == note.PersonId && person.Advisor == name)).ExecuteDeleteAsync();
        }
    }

    private async Task OutOfDaysAsync(string name, string like)
    {
        foreach (var day in await store.CustomerDays.AsNoTracking().Where(day => EF.Functions.Like(day.Title, like) || EF.Functions.Like(day.LookAt, like)
            || EF.Functions.Like(day.Location, like) || EF.Functions.Like(day.Host, like) || EF.Functions.Like(day.ConsentHow, like)).ToListAsync())
        {
            var (title, lookAt, location, host, how) = (Without(day.Title, name), Without(day.LookAt, name), Without(day.Location, name),
                SurveyErasure.Without(day.Host, name), SurveyErasure.Without(day.ConsentHow, name));
            await store.CustomerDays.Where(each => each.Id == day.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Title, title)
                .SetProperty(each => each.LookAt, lookAt)
                .SetProperty(each => each.Location, location).SetProperty(each => each.Host, host).SetProperty(each => each.ConsentHow, how));
        }
    }

    private async Task OutOfNotesAsync(string name, string like)
    {
        foreach (var note in await store.DayNotes.AsNoTracking().Where(note => EF.Functions.Like(note.Text, like)).ToListAsync())
        {
            var text = Without(note.Text, name);
            await store.DayNotes.Where(each => each.Id == note.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Text, text));
        }
        foreach (var action in await store.DayActions.AsNoTracking()
            .Where(each => EF.Functions.Like(each.Finding, like) || EF.Functions.Like(each.What, like) || EF.Functions.Like(each.Outcome, like))
            .ToListAsync())
        {
            var (finding, what, outcome) = (Without(action.Finding, name), Without(action.What, name), SurveyErasure.Without(action.Outcome, name));
            await store.DayActions.Where(each => each.Id == action.Id).ExecuteUpdateAsync(set => set
                .SetProperty(each => each.Finding, finding).SetProperty(each => each.What, what).SetProperty(each => each.Outcome, outcome));
        }
    }

    private static string Without(string text, string name) => SurveyErasure.Without(text, name)!;
}
