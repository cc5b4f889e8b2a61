using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Makes whoever looks around in the demo somebody else who lives there.</summary>
internal sealed class SeeAsModel(Store store, SignInManager<Person> signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(long person)
    {
        if (await store.People.FirstOrDefaultAsync(each => each.Id == person && each.DeactivatedAt == null) is not { } found)
            return this.Said("/", "They do not live here any more. Choose somebody else.");
        await signIn.SignInAsync(found, isPersistent: false);
        return Redirect("/");
    }
}
