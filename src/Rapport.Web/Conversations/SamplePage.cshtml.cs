using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>Brings the sample organisation in, and takes it away.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class SamplePageModel(Sample sample) : PageModel
{
    public bool IsHere { get; private set; }

    public async Task OnGetAsync() => IsHere = await sample.IsHereAsync();

    public async Task<IActionResult> OnPostBringAsync() =>
        this.Said("/conversations", $"The sample is here: {await sample.BringAsync()} conversations. They are rated in the background.");

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await sample.RemoveAsync();
        return this.Said("/conversations", "The sample is gone, and all that was found in it.");
    }
}
