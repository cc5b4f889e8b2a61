using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Who lives in the demo, without passwords: whoever looks around can be each of them.</summary>
internal sealed class DemoPeople(Store store, UserManager<Person> people, Roster roster, TimeProvider clock)
{
    /// <summary>The user name of whoever one is at first.</summary>
    public const string Owner = "robin@localhost";

    private const string Deliveries = "Deliveries", Fitting = "Fitting advice", Returns = "Returns";
    private const int DaysHere = 400;

    private static readonly (string Name, Role Role, string[] Teams, bool Serves)[] All =
    [
        ("Robin Hale", Role.Owner, [], false),
        ("Lea Ortiz", Role.Leader, [Returns], false),
        ("Ruth Vale", Role.Auditor, [Deliveries, Fitting, Returns], false),
        ("Otto Brandt", Role.Auditor, [Deliveries, Fitting, Returns], false),
        ("Priyanka", Role.Advisor, [Returns], true),
        ("Agnieszka", Role.Advisor, [Fitting], true),
        ("Colin", Role.Advisor, [Deliveries], true),
        ("Rhea", Role.Leader, [Returns], true),
    ];

    /// <summary>
    /// Makes them and their teams, in this order: what the sample draws by lot depends on the auditors' numbers. Who serves bears that name in the
    /// sample's conversations, too.
    /// </summary>
    public async Task MoveInAsync()
    {
        var since = clock.GetUtcNow().AddDays(-DaysHere);
        foreach (var (name, role, teams, serves) in All)
        {
            var person = Person.New($"{name.Split(' ')[0].ToLowerInvariant()}@localhost", name, role, since);
            person.Advisor = serves ? name : null;
            await people.CreateAsync(person);
            foreach (var team in teams)
                store.Add(new Membership { PersonId = person.Id, TeamId = (await roster.TeamAsync(team)).Id, Since = since });
        }
        await store.SaveChangesAsync();
    }

    /// <summary>Outside the demo the page by which one becomes somebody else has no address.</summary>
    public static void OnlyInDemo(RazorPagesOptions pages, IConfiguration configuration)
    {
        if (!configuration.IsDemo())
            pages.Conventions.AddPageRouteModelConvention("/People/SeeAs", page => page.Selectors.Clear());
    }
}
