using System.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>What an owner changes about one person.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class OnePersonModel(
    Viewer viewer, Store store, UserManager<Person> people, OneTimeLinks links, Roster roster, Logbook logbook, TimeProvider clock) : PageModel
{
    public Person Person { get; private set; } = null!;

    public IReadOnlyList<Spell> Spells { get; private set; } = [];

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>A link to a new password just made, shown this once.</summary>
    public string? Link { get; private set; }

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = long.Parse((string)RouteData.Values["id"]!);
        if (await store.People.FirstOrDefaultAsync(person => person.Id == id) is not { } person)
        {
            context.Result = NotFound();
            return;
        }
        Person = person;
        if (ModelState.IsValid)
            await next();
        else
            context.Result = BadRequest();
    }

    public async Task OnGetAsync()
    {
        Teams = await store.Teams.OrderBy(team => team.Name).AsNoTracking().ToListAsync();
        Spells = await store.SpellsAsync(Person.Id);
    }

    public Task<IActionResult> OnPostRoleAsync([BindRequired] Role role) => KeepAnOwnerAsync(() =>
    {
        logbook.Note("changed role", "person", Person.Id, $"{Person.Role} to {role}");
        Person.Role = role;
    }, $"{Person.Name} is {role.Word()} now.");

    public Task<IActionResult> OnPostDeactivateAsync() => KeepAnOwnerAsync(() =>
    {
        logbook.Note("deactivated", "person", Person.Id);
        Person.DeactivatedAt ??= clock.GetUtcNow();
    }, $"{Person.Name} cannot sign in any more.");

    public async Task<IActionResult> OnPostReactivateAsync()
    {
        logbook.Note("reactivated", "person", Person.Id);
        Person.DeactivatedAt = null;
        return await SaveAsync($"{Person.Name} can sign in again.");
    }

    public async Task<IActionResult> OnPostMoveAsync([BindRequired] long teamId) =>
        await InTeamAsync(teamId, roster.MoveAsync) ?? await SaveAsync($"{Person.Name} has moved.");

    public async Task<IActionResult> OnPostJoinAsync([BindRequired] long teamId) =>
        await InTeamAsync(teamId, roster.JoinAsync) ?? await SaveAsync($"{Person.Name} is there as well.");

    public async Task<IActionResult> OnPostLeaveAsync([BindRequired] long teamId) =>
        await InTeamAsync(teamId, roster.LeaveAsync) ?? await SaveAsync($"{Person.Name} is not there any more.");

    public async Task<IActionResult> OnPostAdvisorAsync(string? advisor)
    {
        var name = string.IsNullOrWhiteSpace(advisor) ? null : advisor.Trim();
        if (name is not null && await store.IsAdvisorTakenAsync(name, besides: Person.Id))
        {
            ModelState.AddModelError("", Pages.AdvisorTaken);
            await OnGetAsync();
            return Page();
        }
        logbook.Note("changed name in conversations", "person", Person.Id);
        Person.Advisor = name;
        return await SaveAsync("The name is kept.");
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        Link = $"{Request.Scheme}://{Request.Host}" + links.Make((now, hash) => new OneTimeLink
        {
            Kind = LinkKind.Password,
            TokenHash = hash,
            MadeAt = now,
            MadeBy = viewer.PersonId,
            ExpiresAt = now + OneTimeLinks.Lasts,
            PersonId = Person.Id,
        });
        logbook.Note("made password link", "person", Person.Id);
        await store.SaveChangesAsync();
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostSecondFactorAsync()
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        logbook.Note("switched second factor off", "person", Person.Id);
        await people.SetTwoFactorEnabledAsync(Person, false);
        await people.ResetAuthenticatorKeyAsync(Person);
        await transaction.CommitAsync();
        return this.Said($"/people/{Person.Id}", $"{Person.Name} signs in with the password only.");
    }

    private async Task<IActionResult?> InTeamAsync(long teamId, Func<long, long, Task> change)
    {
        if (!await store.Teams.AnyAsync(team => team.Id == teamId))
            return NotFound();
        await change(Person.Id, teamId);
        return null;
    }

    private async Task<IActionResult> KeepAnOwnerAsync(Action change, string sentence)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(IsolationLevel.Serializable);
        change();
        await store.SaveChangesAsync();
        if (await store.People.AnyAsync(person => person.Role == Role.Owner && person.DeactivatedAt == null))
        {
            await transaction.CommitAsync();
            return this.Said($"/people/{Person.Id}", sentence);
        }
        await transaction.RollbackAsync();
        store.ChangeTracker.Clear();
        ModelState.AddModelError("", "An installation needs an owner. Make somebody else an owner first.");
        Person = await store.People.AsNoTracking().SingleAsync(person => person.Id == Person.Id);
        await OnGetAsync();
        return Page();
    }

    private async Task<IActionResult> SaveAsync(string sentence)
    {
        await store.SaveChangesAsync();
        return this.Said($"/people/{Person.Id}", sentence);
    }
}
