using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Who is here, in alphabetical order; teams; and the door for others.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class PeopleModel(Viewer viewer, Store store, OneTimeLinks links, Roster roster, Logbook logbook, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(Person Person, IReadOnlyList<string> Teams)> Rows { get; private set; } = [];

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>Invitations that nobody has used yet.</summary>
    public IReadOnlyList<OneTimeLink> Waiting { get; private set; } = [];

    /// <summary>An invitation just made, shown this once.</summary>
    public string? Link { get; private set; }

    [BindProperty]
    public Wanted Invite { get; set; } = new();

    [BindProperty]
    public NewTeam Team { get; set; } = new();

    public async Task OnGetAsync()
    {
        Teams = await store.Teams.OrderBy(team => team.Name).AsNoTracking().ToListAsync();
        var names = Teams.ToDictionary(team => team.Id, team => team.Name);
        var now = (await store.Memberships.Where(membership => membership.Until == null).AsNoTracking().ToListAsync())
            .ToLookup(membership => membership.PersonId, membership => names[membership.TeamId]);
        var people = await store.People.OrderBy(person => person.Name).AsNoTracking().ToListAsync();
        var moment = clock.GetUtcNow();
        Waiting = await store.Links.Where(link => link.Kind == LinkKind.Invitation && link.UsedAt == null && link.ExpiresAt > moment)
            .OrderBy(link => link.Id).AsNoTracking().ToListAsync();
        Rows = [.. people.Select(person => (person, (IReadOnlyList<string>)[.. now[person.Id].Order(StringComparer.Ordinal)]))];
    }

    public async Task<IActionResult> OnPostInviteAsync()
    {
        var advisor = string.IsNullOrWhiteSpace(Invite.Advisor) ? null : Invite.Advisor.Trim();
        if (advisor is not null && await store.IsAdvisorTakenAsync(advisor))
            ModelState.AddModelError("Invite.Advisor", Pages.AdvisorTaken);
        if (this.IsValid(nameof(Invite)))
        {
            var path = links.Make((now, hash) => new OneTimeLink
            {
                Kind = LinkKind.Invitation,
                TokenHash = hash,
                MadeAt = now,
                MadeBy = viewer.PersonId,
                ExpiresAt = now + OneTimeLinks.Lasts,
                Role = Invite.Role,
                TeamId = Invite.TeamId,
                Advisor = advisor,
            });
            logbook.Note("invited", "person", null, Invite.Role.ToString());
            await store.SaveChangesAsync();
            Link = $"{Request.Scheme}://{Request.Host}{path}";
        }
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id)
    {
        if (await store.Links.FirstOrDefaultAsync(link => link.Id == id && link.Kind == LinkKind.Invitation && link.UsedAt == null) is not { } link)
            return NotFound();
        store.Remove(link);
        logbook.Note("withdrew invitation", "person", null, link.Role?.ToString());
        await store.SaveChangesAsync();
        return this.Said("/people", "The invitation opens nothing any more.");
    }

    public async Task<IActionResult> OnPostTeamAsync()
    {
        if (this.IsValid(nameof(Team)))
        {
            await roster.TeamAsync(Team.Name);
            return this.Said("/people", "The team is there.");
        }
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id)
    {
        if (await store.Teams.FirstOrDefaultAsync(team => team.Id == id) is not { } team)
            return NotFound();
        if (await store.Memberships.AnyAsync(membership => membership.TeamId == id) || await store.Links.AnyAsync(link => link.TeamId == id))
            return this.Said("/people", $"Somebody was in {team.Name}, or is invited there; who was where when stays known.");
        store.Remove(team);
        logbook.Note("removed team", "team", id);
        await store.SaveChangesAsync();
        return this.Said("/people", "The team is gone.");
    }

    internal sealed class Wanted
    {
        [EnumDataType(typeof(Role))]
        public Role Role { get; set; }

        public long? TeamId { get; set; }

        [MaxLength(100)]
        public string? Advisor { get; set; }
    }

    internal sealed class NewTeam
    {
        [Required(ErrorMessage = "The team's name, please."), MaxLength(100)]
        public string Name { get; set; } = "";
    }
}
