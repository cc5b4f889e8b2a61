using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Gestures.Ready;

/// <summary>Are we ready? What management says of itself, what everybody else says, what the evidence shows: side by side.</summary>
internal sealed class ReadyModel(Store store, Viewer viewer, Readiness readiness, TimeProvider clock) : PageModel
{
    private const int MostRefused = 20;

    public ReadyFigures Figures { get; private set; } = null!;

    public Evidence Evidence { get; private set; } = null!;

    /// <summary>The viewer's own answers for management, by statement.</summary>
    public IReadOnlyDictionary<string, int> Own { get; private set; } = new Dictionary<string, int>();

    /// <summary>Refused asks that the viewer may read, the latest first.</summary>
    public IReadOnlyList<GestureAsk> Refused { get; private set; } = [];

    public int Year => readiness.Year;

    public bool Leads => readiness.Leads;

    public bool HasAnswered { get; private set; }

    public async Task OnGetAsync()
    {
        var (now, year, person) = (clock.GetUtcNow(), Year, viewer.PersonId);
        Figures = await ReadyFigures.ReadAsync(store, year);
        Evidence = await Evidence.ReadAsync(store, now);
        HasAnswered = await readiness.HasAnsweredAsync();
        Own = await store.Set<ReadyCheck>()
            .Where(check => check.Year == year && check.PersonId == person).ToDictionaryAsync(check => check.Statement, check => check.Value);
        var since = now.AddYears(-1);
        Refused = await store.GestureAsks.AsNoTracking().LedBy(viewer).Where(ask => ask.IsGranted == false && ask.At > since).OrderByDescending(ask => ask.Id)
            .Take(MostRefused).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = await Given.FormAsync(Request);
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in Statements.All)
        {
            if (int.TryParse(form?[statement.Code], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value is >= Statements.Lowest and <= Statements.Highest)
                given[statement.Code] = value;
        }
        if (given.Count == 0)
            return this.Said("/gestures/ready", "Nothing was ticked, and nothing is changed. Answer what you can; the rest may stay empty.");
        if (Leads)
        {
            await readiness.CheckAsync(given);
            return this.Said("/gestures/ready", "Kept. You can change it until the end of the year.");
        }
        return this.Said("/gestures/ready", await readiness.AnswerAsync(given)
            ? "Added up, and forgotten: nobody can find out what you said. It shows when five have answered."
                : "You have answered this year. Nobody knows what, so it cannot be changed.");
    }
}
