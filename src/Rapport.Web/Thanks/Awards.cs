using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Thanks;

/// <summary>
/// Draws a shortlist from customers' and colleagues' words, and keeps what people decide. Who was thanked at all has the same chance as everybody
/// else in the same hat; there is a hat for people with few, some and many conversations, and one for those with none, and each fills as many
/// places. So a long queue is no advantage, and a single kind letter counts as much as ten. Machine ratings play no part.
/// </summary>
internal sealed class Awards(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>How many names each hat gives.</summary>
    public const int OfEachHat = 2;

    public async Task<bool> IsOnAsync() => await store.Set<ThanksHouse>().AnyAsync(house => house.HasAward);

    public async Task SwitchAsync(bool isOn)
    {
        if (await store.Set<ThanksHouse>().SingleOrDefaultAsync() is { } house)
            house.HasAward = isOn;
        else
            store.Add(new ThanksHouse { HasAward = isOn });
        logbook.Note(isOn ? "switched the award on" : "switched the award off", "settings");
        await store.SaveChangesAsync();
    }

    /// <summary>Draws and keeps a shortlist; null where nobody was thanked in these days.</summary>
    public async Task<Award?> DrawAsync(string name, DateOnly first, DateOnly last, string seed)
    {
        var hats = await HatsAsync(first, last);
        var drawn = Draw.Stratified(hats.Select(each => (each.Key, each.Value)), hats.Values.Distinct().ToDictionary(hat => hat, _ => OfEachHat), seed);
        if (drawn.Count == 0)
            return null;
        await using var transaction = await store.Database.BeginTransactionAsync();
        var award = new Award { Name = name, FirstDay = first, LastDay = last, Seed = seed, DrawnAt = clock.GetUtcNow(), DrawnBy = viewer.PersonId!.Value };
        store.Add(award);
        await store.SaveChangesAsync();
        store.AddRange(drawn.Select(each => NomineeOf(award.Id, each, hats.Values.Count(hat => hat == each.Stratum))));
        logbook.Note("drew a shortlist", "award", award.Id, $"{drawn.Count} of {hats.Count}");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return award;
    }

    /// <summary>Keeps what people decided, once and for good.</summary>
    /// <returns>False where it was decided meanwhile, or the name is not on the list.</returns>
    public async Task<bool> DecideAsync(long id, long nominee, string reason)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var (now, by, nominees) = (clock.GetUtcNow(), viewer.PersonId, store.Nominees);
        var decided = await store.Awards
            .Where(award => award.Id == id && award.DecidedAt == null && nominees.Any(each => each.AwardId == id && each.Id == nominee))
            .ExecuteUpdateAsync(set => set.SetProperty(award => award.NomineeId, nominee).SetProperty(award => award.Reason, reason)
                .SetProperty(award => award.DecidedAt, now).SetProperty(award => award.DecidedBy, by));
        if (decided == 0)
            return false;
        logbook.Note("decided an award", "award", id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Everybody who was thanked in these days, by key (<c>p:12</c> an account, <c>a:Rhea</c> a name), and their hat.</summary>
    private async Task<Dictionary<string, string>> HatsAsync(DateOnly first, DateOnly last)
    {
        var (from, to) = (At(first), At(last.AddDays(1)));
        var accounts = (await store.People.Where(person => person.Advisor != null && person.DeactivatedAt == null)
            .Select(person => new { person.Id, Name = person.Advisor! }).ToListAsync())
            .GroupBy(person => person.Name).ToDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);
        string Key(string name) => accounts.TryGetValue(name, out var person) ? PersonKey(person) : $"a:{name}";
        var served = (await ServedAsync(from, to)).ToDictionary(each => Key(each.Name), each => each.Conversations, StringComparer.Ordinal);
        var hats = new Hats(served.Values);
        var thanked = (await ThankedAsync(from, to)).Select(each => each.Person is { } person ? PersonKey(person) : Key(each.Advisor!))
            .Distinct(StringComparer.Ordinal);
        return thanked.ToDictionary(key => key, key => hats.Of(served.GetValueOrDefault(key)), StringComparer.Ordinal);
    }

    private async Task<IEnumerable<(string Name, int Conversations)>> ServedAsync(DateTimeOffset from, DateTimeOffset to)
    {
        var talks = store.Conversations.Where(talk => (talk.StartedAt ?? talk.ReceivedAt) >= from && (talk.StartedAt ?? talk.ReceivedAt) < to);
        var served = await store.ConversationAdvisors.Join(talks, advisor => advisor.ConversationId, talk => talk.Id, (advisor, _) => advisor.Name)
            .GroupBy(name => name).Select(same => new { same.Key, Count = same.Count() }).ToListAsync();
        return served.Select(each => (each.Key, each.Count));
    }

    /// <summary>Whom customers thanked in words they passed on, and colleagues in words that are shown: nobody gets on a list by words they keep to
    /// themselves.</summary>
    private async Task<IEnumerable<Receiver>> ThankedAsync(DateTimeOffset from, DateTimeOffset to)
    {
        var customers = await store.SurveyInvitations.Sent()
            .Where(each => each.Advisor != null && each.Answer!.WordsUse == WordsUse.PassOn && each.ContactAt >= from && each.ContactAt < to
            && (each.Answer.Felt == null || each.Answer.Felt >= Voice.Thanks) && (each.Answer.ToPerson != null || each.Answer.InterestHow != null))
            .Select(each => each.Advisor!).Distinct().ToListAsync();
        var colleagues = await store.Thanks
            .Where(thank => thank.IsShown && !thank.IsForThemAlone && thank.Giver == Giver.Colleague && thank.GivenAt >= from && thank.GivenAt < to)
            .Select(thank => new { thank.ToPerson, thank.ToAdvisor }).Distinct().ToListAsync();
        return customers.Select(name => new Receiver(null, name))
            .Concat(colleagues.Select(each => new Receiver(each.ToPerson, each.ToAdvisor))).Where(each => each.Person is not null || each.Advisor is not null);
    }

    private static string PersonKey(long person) => string.Create(CultureInfo.InvariantCulture, $"p:{person}");

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static Nominee NomineeOf(long award, Drawn drawn, int of) => new()
    {
        AwardId = award,
        PersonId = drawn.Id.StartsWith("p:", StringComparison.Ordinal) ? long.Parse(drawn.Id[2..], CultureInfo.InvariantCulture) : null,
        Advisor = drawn.Id.StartsWith("a:", StringComparison.Ordinal) ? drawn.Id[2..] : null,
        Hat = drawn.Stratum,
        Of = of,
        Chance = drawn.Inclusion,
    };
}
