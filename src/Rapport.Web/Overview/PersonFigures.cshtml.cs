using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Overview;

/// <summary>The machine's figures about one person, only where the installation shows them; every look is written to the audit log.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)},{nameof(Role.Auditor)}")]
internal sealed class PersonFiguresModel(Seen seen, Viewer viewer, Logbook logbook) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Selection Selection { get; set; } = new();

    /// <summary>Null where figures per person are switched off.</summary>
    public AdvisorFigures? Figures { get; private set; }

    public string PersonName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (viewer.PersonId == id)
            return Redirect("/me");
        if (!viewer.FiguresPerPerson)
            return Page();
        var person = await seen.Store.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == id);
        var teams = (await seen.Store.SpellsAsync(id)).Where(spell => spell.Until is null).Select(spell => spell.Team).ToList();
        if (person?.Advisor is not { } advisor || !viewer.SeesFiguresOf(advisor, teams))
            return NotFound();
        await logbook.NoteReadAsync("read figures", "person", id);
        PersonName = person.Name;
        Figures = await AdvisorFigures.ReadAsync(seen, advisor, teams, Selection);
        return Page();
    }
}
