using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>What somebody who leads did themselves. Facts stand side by side: nothing is summed, and there is no order but the alphabet.</summary>
/// <param name="Forward">The conversation of their own that they show to everybody; or null.</param>
internal sealed record LeaderFacts(Leader Leader, DaysOut Days, OwnContacts Contacts, ThanksGiven Thanks, AnswersGiven Answers,
    ForwardShown? Forward);

/// <summary>All who lead, and what was asked of nobody in particular.</summary>
/// <param name="Forwards">Conversations put forward by somebody who has no account here: those of the sample.</param>
internal sealed record ExampleFacts(Period Period, IReadOnlyList<LeaderFacts> Leaders, AnswersGiven OfNobody, IReadOnlyList<ForwardShown> Forwards)
{
    public static async Task<ExampleFacts> ReadAsync(Store store, Viewer viewer, Period period, DateTimeOffset now)
    {
        var leaders = await Leader.AllAsync(store);
        var days = await DaysOut.ReadAsync(store, leaders, now);
        var contacts = await OwnContacts.ReadAsync(store, viewer, leaders, period);
        var thanks = await ThanksGiven.ReadAsync(store, viewer, leaders, period);
        var answers = await AnswersGiven.ReadAsync(store, period, DateOnly.FromDateTime(now.UtcDateTime));
        var forwards = await ForwardShown.ReadAsync(store, viewer);
        return new(
            period,
            [
                .. leaders.Select(leader => new LeaderFacts(
                    leader, days[leader.Id], contacts[leader.Id], thanks[leader.Id], answers(leader.Id),
                    forwards.FirstOrDefault(forward => forward.PersonId == leader.Id))),
            ],
            answers(null),
            [.. forwards.Where(forward => forward.PersonId is null)]);
    }
}
