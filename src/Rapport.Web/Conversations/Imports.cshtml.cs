using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Formats;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Brings conversations in, and shows how far each file is.</summary>
[Authorize(Roles = nameof(Role.Owner))]
[IgnoreAntiforgeryToken, ReadsItsFormItself] // UploadForm checks the token itself: the filter would read all files into its own buffers first
internal sealed class ImportsModel(Store store, ImportDesk desk, UploadForm form) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<Import> Imports { get; private set; } = [];

    /// <summary>The names of the formats and what they are.</summary>
    public static IReadOnlyList<(string Name, string Description)> Formats => ConversationFile.All;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            await form.ReadAsync(HttpContext, stop);
        }
        catch (AntiforgeryValidationException)
        {
            return BadRequest();
        }
        catch (Exception unreadable) when (unreadable is TooLargeException or InvalidDataException or IOException)
        {
            return await ComplainAsync(unreadable.Message);
        }
        if (form.Files.Count == 0)
            return await ComplainAsync("Choose a file first.");
        await desk.HandInAsync([.. form.Files.Select(file => desk.New(file.Name, file.Spooled, form["source"], Format(form["format"]), form["advisors"]))]);
        return this.Said("/imports", form.Files.Count == 1 ? $"{form.Files[0].Name} is here and safe." : $"{form.Files.Count} files are here and safe.");
    }

    private static string? Format(string? named) => Formats.Any(format => format.Name == named) ? named : null;

    private async Task<IActionResult> ComplainAsync(string complaint)
    {
        ModelState.AddModelError("", complaint);
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync() => Imports = await store.Imports.AsNoTracking().OrderByDescending(import => import.Id).Take(Shown).ToListAsync();

    /// <summary>Keeps the framework from reading the form to look for values.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    private sealed class ReadsItsFormItselfAttribute : Attribute, IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
            context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
