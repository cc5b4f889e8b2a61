using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions.Trials;

/// <summary>Plans a trial: first what it would see, then the start.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class NewTrialModel(Store store, Trying trying, Permitting permitting) : PageModel
{
    [BindProperty]
    public Starting Wish { get; set; } = new();

    public PermissionRequest Asked { get; private set; } = null!;

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>Those it would be compared with.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>What it would see; null before it was asked for.</summary>
    public TrialPlan? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync(long request)
    {
        if (!await FindAsync(request))
            return NotFound();
        var today = permitting.Today;
        Wish = new() { Request = request, What = Asked.Instead, Stays = Asked.Stays, FirstDay = today.AddDays(8 - (today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek)) };
        return Page();
    }

    public async Task<IActionResult> OnPostReckonAsync() => await FindAsync(Wish.Request) ? await CheckAsync() ?? Page() : NotFound();

    public async Task<IActionResult> OnPostStartAsync()
    {
        if (!await FindAsync(Wish.Request))
            return NotFound();
        if (await CheckAsync() is { } back)
            return back;
        return await trying.StartAsync(Wish, Others) is { } trial
            ? this.Said($"/permissions/trials/{trial.Id}", "It is set. Those who take part find it on their own page from the first day on.")
            : this.Said($"/permissions/requests/{Wish.Request}", "Somebody has started a trial of it meanwhile; theirs stands.");
    }

    /// <returns>The page with what is missing; null where nothing is.</returns>
    private async Task<IActionResult?> CheckAsync()
    {
        var (complaints, others) = await trying.CheckAsync(Wish);
        this.Complain(nameof(Wish), complaints);
        if (!ModelState.IsValid)
            return Page();
        Others = others;
        Plan = await TrialPlan.ReadAsync(store, Wish.Teams, Others, permitting.Today);
        return null;
    }

    private async Task<bool> FindAsync(long request)
    {
        Teams = await trying.TeamsAsync();
        if (await store.PermissionRequests.AsNoTracking().FirstOrDefaultAsync(each => each.Id == request && each.Answer == Answer.Tried) is not { } found)
            return false;
        Asked = found;
        return true;
    }
}
