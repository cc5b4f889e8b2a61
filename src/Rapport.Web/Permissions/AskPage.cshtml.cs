using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;

namespace Rapport.Web.Permissions;

/// <summary>"May we drop this?"</summary>
internal sealed class AskPageModel(Permitting permitting, Candidates candidates) : PageModel
{
    [BindProperty]
    public Asking Asking { get; set; } = new();

    public Evidence? Evidence { get; private set; }

    /// <summary>Whose rule it may be.</summary>
    public IReadOnlyList<(long Id, string Name)> Owners { get; private set; } = [];

    public async Task OnGetAsync(string? line)
    {
        Asking.AnswerBy = permitting.Today.AddDays(Asking.UsualDays);
        (Asking.Line, Asking.Text) = (line, line);
        await FillAsync();
        if (Evidence is { } evidence)
            Asking.Kind = evidence.IsRule ? Hurdle.Rule : Hurdle.Script;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var (request, complaints) = await permitting.AskAsync(Asking);
            if (request is not null)
                return this.Said($"/permissions/requests/{request.Id}", "It is asked. The answer will stand here, for all to read.");
            this.Complain(nameof(Asking), complaints);
        }
        await FillAsync();
        return Page();
    }

    private async Task FillAsync()
    {
        Evidence = string.IsNullOrWhiteSpace(Asking.Line) ? null : await candidates.OfAsync(Asking.Line);
        Owners = [.. (await permitting.Owners.OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync()).Select(person => (person.Id, person.Name))];
    }
}

/// <summary>Puts sentences beside the fields they are about.</summary>
internal static class Complaining
{
    public static void Complain(this PageModel page, string form, IEnumerable<(string Field, string Sentence)> complaints)
    {
        foreach (var (field, sentence) in complaints)
            page.ModelState.AddModelError($"{form}.{field}", sentence);
    }
}
