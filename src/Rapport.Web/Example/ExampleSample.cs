using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.CustomerDays;
using Rapport.Web.Example.Pulse;
using Rapport.Web.People;
using Rapport.Web.Permissions;
using Rapport.Web.Storage;
using Rapport.Web.Thanks;

namespace Rapport.Web.Example;

/// <summary>
/// The sample organisation's pulse: two closed rounds of invented answers, and one that is open and asks whoever is here. What its leaders did is
/// given to the first owner and the first leader who are here, since the sample has no accounts; Rhea, who serves there, puts one of her own
/// conversations forward, by her account where she has one.
/// </summary>
internal sealed class ExampleSample(Store store, Rounds rounds, TimeProvider clock) : ISamplePart
{
    private const string GoesFirst = "Rhea", HerOwn = "call-0702-rhea";

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task BringAsync()
    {
        await RemoveAsync();
        using var file = typeof(ExampleSample).Assembly.GetManifestResourceStream("example.pulse.json")!;
        foreach (var told in (await JsonSerializer.DeserializeAsync<List<Told>>(file, JsonSerializerOptions.Web))!)
            await CloseAsync(told);
        await rounds.OpenAsync(null, isSample: true); // where the house has a round of its own open, there is none of the sample's
        var owner = await FirstAsync(Role.Owner);
        var leader = await FirstAsync(Role.Leader) ?? owner;
        await NameAsync(owner, leader);
        if (owner is { } person)
            await ThankAsync(person);
        if (leader is { } other && other != owner)
            await SeatAsync(other);
        await PutForwardAsync();
        await store.SaveChangesAsync();
        store.ChangeTracker.Clear(); // it may come again
    }

    /// <summary>Days, thanks and requests go with their own slices' samples.</summary>
    public async Task RemoveAsync()
    {
        await store.PulseRounds.Where(round => round.IsSample).ExecuteDeleteAsync();
        await store.Forwards.Where(forward => forward.IsSample).ExecuteDeleteAsync();
    }

    private Task<long?> FirstAsync(Role role) => store.People
        .Where(person => person.Role == role && person.DeactivatedAt == null).OrderBy(person => person.Id)
        .Select(person => (long?)person.Id).FirstOrDefaultAsync();

    private async Task CloseAsync(Told told)
    {
        var opened = Now.AddDays(-told.DaysAgo);
        var round = new PulseRound { OpenedAt = opened, ClosesAt = opened.AddDays(14), ClosedAt = opened.AddDays(14), IsSample = true };
        store.Add(round);
        await store.SaveChangesAsync();
        foreach (var (team, asked, answers) in told.Groups)
        {
            store.Add(new PulseGroup { RoundId = round.Id, Team = team, Asked = asked, Answered = answers.Count });
            store.AddRange(PulseStatement.All.SelectMany((statement, at) => answers.CountBy(answer => answer[at] - '0')
                .Select(given => new PulseTally
                {
                    RoundId = round.Id,
                    Team = team,
                    Statement = statement.Code,
                    Value = given.Key,
                    Count = given.Value,
                })));
        }
        store.AddRange(PulseSentence.Shuffled(round.Id, told.Sentences));
        await store.SaveChangesAsync();
    }

    /// <summary>Of each three requests of the sample one is the owner's to answer, one the leader's, and one nobody's by name.</summary>
    private async Task NameAsync(long? owner, long? leader)
    {
        var requests = await store.PermissionRequests.Where(request => request.IsSample && request.OwnerId == null).OrderBy(request => request.Id)
            .Select(request => request.Id).ToListAsync();
        foreach (var (index, id) in requests.Index().Where(each => each.Index % 3 < 2))
        {
            var person = index % 3 == 0 ? owner : leader;
            await store.PermissionRequests.Where(request => request.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(request => request.OwnerId, person));
        }
    }

    private async Task ThankAsync(long person)
    {
        store.AddRange(
            Thank("Chidi", "Deliveries", 17,
                "You told the driver about the stairs before anybody asked. She wrote that he carried the box up and sat down for a minute."),
            Thank("Dawn", "Returns", 33, "I listened while you let him finish. You said nothing for a whole minute, and then the right thing."));
        await store.SaveChangesAsync();

        Thank Thank(string to, string team, int days, string did) => new()
        {
            ToAdvisor = to,
            FromPerson = person,
            Giver = Giver.Leader,
            Did = did,
            Team = team,
            GivenAt = Now.AddDays(-days),
            IsForThemAlone = false,
            IsShown = true,
            IsSample = true,
        };
    }

    private async Task SeatAsync(long person)
    {
        var now = Now;
        if (await store.CustomerDays.Where(day => day.IsSample && day.EndsAt < now && day.Taken < day.Places).OrderByDescending(day => day.StartsAt)
            .FirstOrDefaultAsync() is not { } day)
            return;
        store.Add(new DaySeat { DayId = day.Id, PersonId = person, At = day.StartsAt.AddDays(-5) });
        await store.CustomerDays.Where(each => each.Id == day.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Taken, each => each.Taken + 1));
    }

    private async Task PutForwardAsync()
    {
        var own = await store.Conversations.Where(talk => talk.Source == Conversations.Sample.Source && talk.ExternalId == HerOwn)
            .Select(talk => (long?)talk.Id).FirstOrDefaultAsync();
        if (own is { } conversation)
            store.Add(new Forward
            {
                ConversationId = conversation,
                PersonId = await store.People.Where(person => person.Advisor == GoesFirst && person.Role == Role.Leader && person.DeactivatedAt == null)
                    .Select(person => (long?)person.Id).FirstOrDefaultAsync(),
                Advisor = GoesFirst,
                Why = "Read the end. He says that one is dead, and I say “Good” and ask my question off the card. I have thought of it since.",
                At = Now,
                IsSample = true,
            });
    }

    /// <param name="Groups">Those that may be shown, and the rest.</param>
    private sealed record Told(int DaysAgo, IReadOnlyList<ToldGroup> Groups, IReadOnlyList<string> Sentences);

    /// <param name="Answers">One invented answer each: a digit for each statement, 0 for rather not say.</param>
    private sealed record ToldGroup(string Team, int Asked, IReadOnlyList<string> Answers);
}
