using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Days ahead, and those behind; who has not been out; one's own calendar.</summary>
internal sealed class DaysModel(Store store, Viewer viewer, Logbook logbook, HouseClock house, TimeProvider clock) : PageModel
{
    private const int MostPast = 20;

    public IReadOnlyList<DayShown> Ahead { get; private set; } = [];

    public IReadOnlyList<DayShown> Past { get; private set; } = [];

    public IReadOnlyList<NotOut> NotOut { get; private set; } = [];

    public int OpenActions { get; private set; }

    /// <summary>When the viewer's calendar address was made; null where there is none.</summary>
    public DateTimeOffset? FeedMadeAt { get; private set; }

    /// <summary>A new calendar address, shown once.</summary>
    public string? FeedAddress { get; private set; }

    public bool Plans => viewer.PlansDays();

    public HouseClock House => house;

    public async Task OnGetAsync()
    {
        var (now, person) = (clock.GetUtcNow(), viewer.PersonId);
        Ahead = await DayShown.Of(store, viewer, store.CustomerDays.Where(day => day.EndsAt > now).OrderBy(day => day.StartsAt)).ToListAsync();
        Past = await DayShown.Of(store, viewer, store.CustomerDays.Where(day => day.EndsAt <= now).OrderByDescending(day => day.StartsAt).Take(MostPast))
            .ToListAsync();
        NotOut = await CustomerDays.NotOut.ReadAsync(store, viewer, now);
        OpenActions = await store.DayActions.CountAsync(action => action.DoneAt == null);
        FeedMadeAt = await store.Set<DayFeed>().Where(feed => feed.PersonId == person).Select(feed => (DateTimeOffset?)feed.MadeAt).FirstOrDefaultAsync();
    }

    public async Task OnPostRenewAsync()
    {
        await using (var transaction = await store.Database.BeginTransactionAsync())
        {
            var path = await Feeds.RenewAsync(store, viewer.PersonId!.Value, clock.GetUtcNow());
            logbook.Note("made a calendar address", "person", viewer.PersonId);
            await store.SaveChangesAsync();
            await transaction.CommitAsync();
            FeedAddress = $"{Request.Scheme}://{Request.Host}{path}";
        }
        await OnGetAsync();
    }
}
