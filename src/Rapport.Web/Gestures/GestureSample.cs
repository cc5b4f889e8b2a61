using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>Gestures of the sample organisation, two asks, and a budget for each of its teams.</summary>
internal sealed class GestureSample(Store store, TimeProvider clock) : ISamplePart
{
    private static readonly string[] Teams = ["Deliveries", "Fitting advice", "Returns"];

    private static readonly (string Talk, string What, string Why, long Minor)[] Done =
    [
        ("hs-c02", "Posted two pairs of felt insoles, in a box that her neighbour can take in.",
            "Quite a bad bunion, and she will be standing all through the service.", 350),
        ("hs-c06", "Sent the black pair by the first van, and a tin of black polish with it.", "I order the black shoe and it come brown.", 420),
        ("hs-c07", "Rang at two, as promised, and once more on Monday to hear whether the boots fit.", "starts monday on site, no boots no start.", 0),
        ("hs-c08", "Wrote out by hand what to feel for inside the shoe, so that his wife can do it.", "I can't feel much in my toes these days.", 0),
        ("hs-c11", "Drew round our smallest tester’s foot and posted the drawing, with two hair ribbons.",
            "school shoes for a 7yo girl, never done this before.", 260),
        ("hs-c13", "A card to his wife, signed by everybody in Returns.", "She wore them twice.", 180),
        ("hs-c14", "Rang the York shop myself, so that the box was on the counter when she came.", "Can I switch it to the York shop?", 0),
    ];

    public async Task BringAsync()
    {
        await RemoveAsync();
        var now = clock.GetUtcNow();
        store.AddRange(Teams.Select(team => new GestureBudget
        {
            Team = team,
            Minor = 2000,
            Currency = "GBP",
            FromMonth = Month.Of(now) - 6,
            SetAt = now.AddMonths(-6),
            IsSample = true
        }));
        var ids = Done.Select(each => each.Talk).ToList();
        var talks = await store.Conversations.AsNoTracking().Include(talk => talk.Advisors)
            .Where(talk => talk.Source == Sample.Source && ids.Contains(talk.ExternalId)).ToDictionaryAsync(talk => talk.ExternalId);
        store.AddRange(Done.Where(each => talks.ContainsKey(each.Talk)).OrderBy(each => talks[each.Talk].StartedAt)
            .Select(each => GestureOf(talks[each.Talk], each.What, each.Why, each.Minor)));
        store.AddRange(Refused(now), Waiting(now));
        await store.SaveChangesAsync();
    }

    public async Task RemoveAsync()
    {
        await store.Gestures.Where(gesture => gesture.IsSample || gesture.Source == Sample.Source).ExecuteDeleteAsync();
        await store.GestureAsks.Where(ask => ask.IsSample).ExecuteDeleteAsync();
        await store.GestureBudgets.Where(budget => budget.IsSample).ExecuteDeleteAsync();
    }

    private Gesture GestureOf(StoredConversation talk, string what, string why, long minor) => new()
    {
        Advisor = talk.Advisors.Count > 0 ? talk.Advisors[0].Name : null,
        Team = talk.Team,
        At = (talk.StartedAt ?? clock.GetUtcNow()).AddHours(1),
        What = what,
        Why = why,
        Minor = minor,
        Currency = minor == 0 ? null : "GBP",
        Source = talk.Source,
        ExternalId = talk.ExternalId,
        IsSample = true,
    };

    private static GestureAsk Refused(DateTimeOffset now) => new()
    {
        Team = "Returns",
        At = now.AddDays(-40),
        What = "Repair her heel and pay for the taxi she had to take",
        Why = "The heel came off on the way into her niece's christening.",
        Minor = 4500,
        Currency = "GBP",
        AnsweredAt = now.AddDays(-36),
        IsGranted = false,
        Reason = "The rule says repairs only within sixty days. I should have asked why we have that rule.",
        IsSample = true,
    };

    private static GestureAsk Waiting(DateTimeOffset now) => new()
    {
        Team = "Deliveries",
        At = now.AddDays(-3),
        What = "Ten minutes after a hard call before the next one comes in",
        Why = "A customer cried, and the next call was in my ear before I had written it down.",
        IsSample = true,
    };
}
