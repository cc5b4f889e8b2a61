using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>The second half of signing in, for who has an authenticator app.</summary>
[AllowAnonymous, EnableRateLimiting(Throttling.Door)]
internal sealed class SecondFactorModel(SignInManager<Person> signIn, Store store, Logbook logbook) : PageModel
{
    [BindProperty, Required(ErrorMessage = "The code, please.")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { DeactivatedAt: null } person)
            return Redirect("/sign-in");
        if (!ModelState.IsValid)
            return Page();
        var code = Code.Replace(" ", "", StringComparison.Ordinal);
        var isRecovery = code.Length != 6;
        var outcome = isRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(code)
            : await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        logbook.Note(person.Id, outcome.Succeeded ? "signed in" : "sign-in refused", "person", person.Id, isRecovery ? "recovery code" : "second factor");
        await store.SaveChangesAsync();
        if (outcome.Succeeded)
            return this.Onward(ReturnUrl);
        ModelState.AddModelError("", outcome.IsLockedOut
            ? "Too many misses: this account rests for a quarter of an hour."
            : "That code did not fit. Codes change every half minute; is the clock of your phone right?");
        return Page();
    }
}
