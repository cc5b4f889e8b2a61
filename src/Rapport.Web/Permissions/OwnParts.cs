using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>What the viewer may do without asking, on their own page.</summary>
internal sealed class MayDo(Store store, Viewer viewer, TimeProvider clock) : IOwnPart
{
    public async Task<Part?> ForViewerAsync()
    {
        var (teams, today) = (viewer.Teams, clock.Today());
        var lasting = await store.Permissions.AsNoTracking().Where(permission => permission.Until == null).OrderByDescending(permission => permission.Id).ToListAsync();
        var trials = await store.Trials.AsNoTracking().Where(trial => trial.Decision == null).OrderBy(trial => trial.Id).ToListAsync();
        var own = new Own([.. lasting.Where(permission => permission.IsFor(teams))], [.. trials.Where(trial => trial.Runs(today) && trial.Teams.Any(teams.Contains))]);
        return own.Lasting.Count + own.Trials.Count == 0 ? null : new("/Permissions/_MayDo.cshtml", own, 5);
    }

    internal sealed record Own(IReadOnlyList<Permission> Lasting, IReadOnlyList<Trial> Trials);
}

/// <summary>Requests that wait for the viewer's answer.</summary>
internal sealed class WaitingForYou(Store store, Viewer viewer) : IOwnPart
{
    public async Task<Part?> ForViewerAsync()
    {
        var person = viewer.PersonId;
        var waiting = await store.PermissionRequests.CountAsync(request => request.OwnerId == person && request.AnsweredAt == null);
        return waiting == 0 ? null : new("/Permissions/_Waiting.cshtml", waiting, -4);
    }
}
