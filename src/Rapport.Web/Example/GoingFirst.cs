using Microsoft.EntityFrameworkCore;
using Rapport.Web.CustomerDays;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>One thing that somebody who leads could do next.</summary>
internal sealed record NextStep(string Why, string Link, string Path);

/// <summary>What those who lead could do next, on their own page; nothing where all of it is done.</summary>
internal sealed class GoingFirst(Store store, Viewer viewer, HouseClock house, TimeProvider clock) : IOwnPart
{
    private const int PlaceOfPart = 8;

    public async Task<Part?> ForViewerAsync()
    {
        if (viewer.Role is not (Role.Owner or Role.Leader))
            return null;
        var now = clock.GetUtcNow();
        var facts = await ExampleFacts.ReadAsync(store, viewer, Period.Of(null, null, clock.Today()), now);
        var own = facts.Leaders.Single(leader => leader.Leader.Id == viewer.PersonId);
        NextStep?[] steps = [own.Days is { Behind.Count: 0, Next: null } ? await DayAsync(now) : null, Answer(own), Thank(own), Show(own)];
        return steps.All(step => step is null) ? null : new("/Example/_GoingFirst.cshtml", steps.OfType<NextStep>().ToList(), PlaceOfPart);
    }

    private async Task<NextStep> DayAsync(DateTimeOffset now) =>
        await store.CustomerDays.AsNoTracking().Where(day => day.StartsAt > now && day.CancelledAt == null && day.Taken < day.Places)
            .OrderBy(day => day.StartsAt).FirstOrDefaultAsync() is { } day
            ? new($"You have not been out for half a year. On {house.Here(day.StartsAt):d MMMM} there is a place left:", day.Title,
                $"/days/{day.Id}")
            : new("You have not been out for half a year, and no day has a place left:", "plan one", "/days/new");

    private static NextStep? Answer(LeaderFacts own) => own.Answers.Waiting is [var first, ..]
        ? new($"Promised by {first.AnswerBy:d MMMM}, and waiting for your answer:", first.Text, $"/permissions/requests/{first.Id}") : null;

    private static NextStep? Thank(LeaderFacts own) => own.Thanks.Count == 0
        ? new("You have thanked nobody here for a quarter. Somebody may have earned it:", "moments worth a word", "/thanks/worth-a-word") : null;

    private NextStep? Show(LeaderFacts own) => own.Forward is null && viewer.Advisor is { } name
        ? new("You show none of your own conversations. Choose one, and open it:", "yours", $"/conversations?advisor={Uri.EscapeDataString(name)}")
            : null;
}
