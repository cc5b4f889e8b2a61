using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>All scenarios by kind, and the one for today.</summary>
internal sealed class PracticePageModel(Store store, Viewer viewer, Shelf shelf, ForToday today) : PageModel
{
    private const int MostAudited = 5;

    public Today? Today { get; private set; }

    public ILookup<ScenarioKind, Scenario> Scenarios { get; private set; } = Array.Empty<Scenario>().ToLookup(each => each.Kind);

    /// <summary>When the viewer last came to the end of each.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Done { get; private set; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>What is wrong with the installation's own files; for the owner, who can mend them.</summary>
    public IReadOnlyList<string> Complaints => viewer.SeesEverything ? shelf.Complaints : [];

    public async Task OnGetAsync()
    {
        Today = await today.ChooseAsync();
        var all = shelf.All.Concat(await Practice.Scenarios.OwnAsync(store, viewer)).ToList();
        foreach (var id in await AuditorsMarks.AuditedAsync(store, store.Conversations.SeenBy(viewer), MostAudited))
        {
            if (await Practice.Scenarios.AuditedAsync(store, viewer, id) is { } audited)
                all.Add(audited);
        }
        Scenarios = all.ToLookup(scenario => scenario.Kind);
        Done = await store.OwnExercises(viewer).Where(each => each.DoneAt != null).GroupBy(each => each.Scenario)
            .Select(same => new { same.Key, Last = same.Max(each => each.DoneAt!.Value) })
            .ToDictionaryAsync(same => same.Key, same => same.Last, StringComparer.Ordinal);
    }
}
