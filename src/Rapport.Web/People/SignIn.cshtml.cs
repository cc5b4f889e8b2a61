using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>E-mail and password; then the second factor, where the person has one.</summary>
[AllowAnonymous, EnableRateLimiting(Throttling.Door)]
internal sealed class SignInModel(SignInManager<Person> signIn, UserManager<Person> people, Store store, Logbook logbook) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Your e-mail address, please.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Your password, please.")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var person = await people.FindByNameAsync(Email.Trim());
        if (person is null)
            people.PasswordHasher.HashPassword(Person.New("", "", Role.Advisor, default), Password); // as long as for somebody who is there
        var outcome = person is { DeactivatedAt: null }
            ? await signIn.PasswordSignInAsync(person, Password, isPersistent: false, lockoutOnFailure: true)
            : Microsoft.AspNetCore.Identity.SignInResult.Failed;
        if (outcome.RequiresTwoFactor)
            return RedirectToPage("/People/SecondFactor", new { ReturnUrl });
        if (person is not null)
            await NoteAsync(person, outcome.Succeeded, outcome.IsLockedOut);
        if (outcome.Succeeded)
            return this.Onward(ReturnUrl);
        // One answer for all, so that nobody learns which addresses have an account.
        ModelState.AddModelError("", "That did not fit. After five misses an account rests for a quarter of an hour.");
        return Page();
    }

    private async Task NoteAsync(Person person, bool succeeded, bool locked)
    {
        logbook.Note(person.Id, succeeded ? "signed in" : "sign-in refused", "person", person.Id, locked ? "locked" : null);
        await store.SaveChangesAsync();
    }
}
