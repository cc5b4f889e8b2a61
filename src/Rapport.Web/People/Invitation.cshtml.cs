using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Opens an account with the role and the team of the invitation.</summary>
internal sealed class InvitationModel(OneTimeLinks links, Accounts accounts, SignInManager<Person> signIn, Store store)
    : LinkPage(links, LinkKind.Invitation)
{
    [BindProperty]
    public NewAccount Account { get; set; } = new();

    public string Organisation { get; private set; } = "";

    public Role Role { get; private set; }

    public string? Team { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid)
            return Page();
        var (person, outcome) = await accounts.OpenAsync(Link, Account.Name, Account.Email, Account.Password);
        if (person is null)
        {
            this.Complain(outcome);
            return Page();
        }
        await signIn.SignInAsync(person, isPersistent: false);
        return Redirect("/");
    }

    private async Task LoadAsync()
    {
        Organisation = (await store.OrganisationAsync())?.Name ?? "Your organisation";
        Role = Link.Role ?? Role.Advisor;
        Team = await store.Teams.Where(team => team.Id == Link.TeamId).Select(team => team.Name).FirstOrDefaultAsync();
    }
}
