using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Overview;

/// <summary>How we made people feel.</summary>
internal sealed class OverviewModel(Seen seen, IDbContextFactory<Store> stores) : PageModel
{
    private const int MostMoments = 4;
    private const int MostUnheard = 5;

    [BindProperty(SupportsGet = true, Name = "")]
    public Selection Selection { get; set; } = new();

    /// <summary>Week or month; null: what suits the time.</summary>
    [BindProperty(SupportsGet = true)]
    public Pace? By { get; set; }

    public string? Organisation { get; private set; }

    public Figures Figures { get; private set; } = null!;

    public Ledger Ledger { get; private set; } = null!;

    public IReadOnlyList<Quotation> Moments { get; private set; } = [];

    public IReadOnlyList<UnheardCue> Unheard { get; private set; } = [];

    public IReadOnlyList<LineRow> Lines { get; private set; } = [];

    public HowBesideWhat? How { get; private set; }

    public IReadOnlyList<Changed> Changed { get; private set; } = [];

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>Whose figures may be opened.</summary>
    public IReadOnlyList<(long Id, string Name)> People { get; private set; } = [];

    /// <summary>Whether the viewer reads the words of everybody they count.</summary>
    public bool QuotesAll => seen.Viewer.Role != Role.Advisor;

    /// <summary>Whether anything is chosen.</summary>
    public bool IsFiltered => Selection.Team is not null || Selection.Channel is not null || Selection.From is not null || Selection.To is not null;

    public async Task OnGetAsync()
    {
        var beside = Task.Run(ReadBesideAsync);
        Organisation = (await seen.Store.OrganisationAsync())?.Name;
        Figures = await Figures.ReadAsync(seen, Selection, By);
        Teams = IsFiltered || !seen.Viewer.SeesEverything ? await seen.TeamsAsync() : [.. Figures.Teams.Select(team => team.Name)];
        Ledger = Figures.All.IsTooSmall ? new([]) : await Ledger.ReadAsync(seen.Cues(Selection));
        if (Figures.All.IsTooSmall || Figures.Rating.N == 0)
        {
            await beside;
            return;
        }
        var quotable = seen.Quotable(Selection);
        Moments = await Quotes.MomentsAsync(seen.Store, quotable, MostMoments);
        Unheard = await SaidInstead.ReadAsync(seen.Store, await Quotes.UnheardAsync(seen.Store, quotable, MostUnheard));
        People = await seen.PeopleAsync();
        Changed = await Web.Overview.Changed.ReadAsync(seen.Store);
        (Lines, How) = await beside;
    }

    /// <summary>The two dearest questions after the figures; a database answers two at once.</summary>
    private async Task<(IReadOnlyList<LineRow>, HowBesideWhat?)> ReadBesideAsync()
    {
        await using var store = await stores.CreateDbContextAsync();
        var also = new Seen(store, seen.Viewer);
        return (await InTheWay.ReadAsync(also.Lines(Selection)), await HowBesideWhat.ReadAsync(also.Ratings(Selection)));
    }
}
