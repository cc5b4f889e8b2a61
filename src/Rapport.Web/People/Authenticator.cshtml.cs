using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>An authenticator app for one's own account (RFC 6238, as ASP.NET Core Identity does it), with recovery codes.</summary>
[EnableRateLimiting(Throttling.Door)]
internal sealed class AuthenticatorModel(
    Viewer viewer, UserManager<Person> people, SignInManager<Person> signIn, Store store, Logbook logbook) : PageModel
{
    private const int Codes = 10;

    private Person me = null!;

    [BindProperty, Required(ErrorMessage = "The code, please.")]
    public string Code { get; set; } = "";

    public bool IsOn { get; private set; }

    /// <summary>For typing, in fours.</summary>
    public string Key { get; private set; } = "";

    /// <summary>For apps on the same device.</summary>
    public string Address { get; private set; } = "";

    public int RecoveryCodesLeft { get; private set; }

    /// <summary>Just made, and shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostOnAsync() => ChangeAsync("switched second factor on", async () =>
    {
        await people.SetTwoFactorEnabledAsync(me, true);
        RecoveryCodes = [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(me, Codes) ?? []];
    });

    public Task<IActionResult> OnPostOffAsync() => ChangeAsync("switched second factor off", async () =>
    {
        await people.SetTwoFactorEnabledAsync(me, false);
        await people.ResetAuthenticatorKeyAsync(me);
    });

    public Task<IActionResult> OnPostCodesAsync() => ChangeAsync("made recovery codes", async () =>
        RecoveryCodes = IsOn ? [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(me, Codes) ?? []] : []);

    private async Task<IActionResult> ChangeAsync(string what, Func<Task> change)
    {
        await LoadAsync();
        var code = Code.Replace(" ", "", StringComparison.Ordinal);
        if (!ModelState.IsValid)
            return Page();
        if (!await people.VerifyTwoFactorTokenAsync(me, people.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError(nameof(Code), "That code did not fit. Codes change every half minute; is the clock of your phone right?");
            return Page();
        }
        await using var transaction = await store.Database.BeginTransactionAsync();
        logbook.Note(what, "person", me.Id);
        await change();
        await transaction.CommitAsync();
        await signIn.SignInAsync(me, isPersistent: false);
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        me = await store.People.SingleAsync(person => person.Id == viewer.PersonId);
        IsOn = me.TwoFactorEnabled;
        RecoveryCodesLeft = await people.CountRecoveryCodesAsync(me);
        if (IsOn)
            return;
        var key = await people.GetAuthenticatorKeyAsync(me);
        if (string.IsNullOrEmpty(key))
        {
            await people.ResetAuthenticatorKeyAsync(me);
            await signIn.SignInAsync(me, isPersistent: false);
            key = await people.GetAuthenticatorKeyAsync(me);
        }
        Key = string.Join(' ', key!.Chunk(4).Select(four => new string(four)));
        Address = $"otpauth://totp/Rapport:{Uri.EscapeDataString(me.UserName!)}?secret={key}&issuer=Rapport&digits=6";
    }
}
