using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>The organisation's name, and whether machine figures per person are shown.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class SettingsModel(Store store, Logbook logbook) : PageModel
{
    [BindProperty]
    public Naming Named { get; set; } = new();

    public bool FiguresPerPerson { get; private set; }

    public async Task OnGetAsync()
    {
        var organisation = await OrganisationAsync();
        (Named.Organisation, FiguresPerPerson) = (organisation.Name, organisation.FiguresPerPerson);
    }

    public async Task<IActionResult> OnPostNameAsync()
    {
        if (!this.IsValid(nameof(Named)))
            return Page();
        (await OrganisationAsync()).Name = Named.Organisation.Trim();
        return await SaveAsync("changed organisation's name", "The name is kept.");
    }

    public async Task<IActionResult> OnPostOnAsync(bool read)
    {
        ModelState.Clear();
        if (!read)
        {
            await OnGetAsync();
            ModelState.AddModelError(nameof(FiguresPerPerson), "Read why not first, and say so.");
            return Page();
        }
        (await OrganisationAsync()).FiguresPerPerson = true;
        return await SaveAsync("switched figures per person on", "Machine figures per person are on.");
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        (await OrganisationAsync()).FiguresPerPerson = false;
        return await SaveAsync("switched figures per person off", "Machine figures per person are off.");
    }

    /// <summary>An installation whose first owner did not come through the set-up has no name yet.</summary>
    private async Task<Organisation> OrganisationAsync()
    {
        if (await store.OrganisationAsync() is { } organisation)
            return organisation;
        var made = new Organisation { Name = "Our organisation" };
        store.Add(made);
        return made;
    }

    private async Task<IActionResult> SaveAsync(string what, string sentence)
    {
        logbook.Note(what, "settings");
        await store.SaveChangesAsync();
        return this.Said("/settings", sentence);
    }

    internal sealed class Naming
    {
        [Required(ErrorMessage = "The organisation's name, please."), MaxLength(100)]
        public string Organisation { get; set; } = "";
    }
}
