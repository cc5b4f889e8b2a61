using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Conversations;
using Rapport.Web.Audits;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Audits;

/// <summary>Qualified people, conversations rated by the machine, plans; straight into the tables, or by the slice's own ways.</summary>
internal static class Auditors
{
    /// <summary>A person who may rate, signed in.</summary>
    public static async Task<(long Id, Browser Browser)> AuditorAsync(this Platform platform, string name, Role role = Role.Auditor, string? team = null, string? advisor = null)
    {
        var browser = await platform.SignedInAsync(name, role, team, advisor);
        return (await platform.QualifyAsync(name), browser);
    }

    public static Task<long> QualifyAsync(this Platform platform, string name) => platform.InStoreAsync(async store =>
    {
        var id = await store.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync();
        store.Add(new Qualification { PersonId = id, GrantedAt = DateTimeOffset.UnixEpoch, Grounds = "a test" });
        await store.SaveChangesAsync();
        return id;
    });

    /// <summary>So many people who may rate.</summary>
    public static async Task<long[]> PeopleAsync(this Platform platform, int count)
    {
        var people = new List<long>();
        for (var number = 1; number <= count; number++)
            people.Add((await platform.AuditorAsync($"auditor {number}")).Id);
        return [.. people];
    }

    /// <summary>Hands a conversation to somebody, as a pick.</summary>
    public static Task<long> PickAsync(this Platform platform, long conversation, long person) => platform.InScopeAsync(async services =>
        (await services.GetRequiredService<Assigning>().PickAsync(conversation, person))!.Id);

    /// <summary>A conversation rated by the machine, and somebody to whom it is given.</summary>
    public static async Task<(long Audit, long Conversation, Browser Browser)> GivenAsync(this Hand hand, string name, Role role = Role.Auditor, string? team = "Deliveries")
    {
        var conversation = await hand.KeepAsync(Written.OfTheLook(name));
        var (person, browser) = await hand.Platform.AuditorAsync(name, role, team);
        return (await hand.Platform.PickAsync(conversation, person), conversation, browser);
    }

    /// <summary>Rates, marks one focal cue with what met it, and hands in.</summary>
    public static async Task<Browser.Answer> FinishAsync(this Browser browser, long audit, double holistic = 7)
    {
        await browser.SendAsync($"/audits/{audit}?rate=true", "form[action*=Rate]", ("holistic", $"{holistic}"));
        await browser.MarkAsync(audit, 0, "That's the third time you've promised", "inconvenience", ("salience", "3"));
        await browser.SendAsync($"/audits/{audit}?cue=0", "form[action*=Meet]", ("code", "personalised"), ("turn", "1"), ("words", "A whole day's leave gone, I'd be furious too."));
        return await browser.SendAsync($"/audits/{audit}", "form[action*=HandIn]", ("fault", "true"));
    }

    public static Task<Browser.Answer> MarkAsync(this Browser browser, long audit, int turn, string words, string code, params (string Name, string Value)[] more) =>
        browser.SendAsync($"/audits/{audit}?turn={turn}", "form[action*=Mark]", [("words", words), ("code", code), .. more]);

    /// <summary>Draws a plan for these people, as the page does.</summary>
    public static Task<long> DrawAsync(this Platform platform, Wish wish) => platform.InScopeAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        var candidates = await Population.ReadAsync(store, wish, null);
        var drawing = new Drawing(
            store, new Viewer { PersonId = await store.People.MinAsync(person => person.Id), Role = Role.Owner }, services.GetRequiredService<Logbook>(),
            services.GetRequiredService<Assigning>(), services.GetRequiredService<TimeProvider>());
        return (await drawing.DrawAsync(wish, candidates, await Reckoning.OfAsync(store, wish, candidates))).Id;
    });

    /// <summary>A wish about March 2026.</summary>
    public static Wish March(params long[] people) => new()
    {
        Name = "March",
        From = new(2026, 3, 1),
        To = new(2026, 3, 31),
        HalfWidth = .5,
        Seed = 7,
        People = [.. people],
    };

    /// <summary>Chats of March by several advisors of two teams.</summary>
    public static Task KeepMarchAsync(this Platform platform, int count, string prefix = "m") => platform.KeepAsync([.. Enumerable.Range(0, count).Select(number =>
        Talks.By($"Advisor {number % 5}", number % 3 == 0 ? "Returns" : "Deliveries", $"{prefix}-{number}", "I took a day off and nobody came.", "A whole day, and nobody came.") with
        {
            StartedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddDays(number % 28),
            Channel = number % 4 == 0 ? Channel.Email : Channel.Chat,
        })]);

    public static Task<List<Audit>> AuditsAsync(this Platform platform, long plan) =>
        platform.InStoreAsync(store => store.Audits.AsNoTracking().Where(audit => audit.PlanId == plan).OrderBy(audit => audit.Id).ToListAsync());

    public static async Task<T> InScopeAsync<T>(this Platform platform, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
