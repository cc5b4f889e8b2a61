using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rapport.Web.People;

/// <summary>What several pages about people do alike.</summary>
internal static class Pages
{
    /// <summary>Two people with one name would see each other's conversations.</summary>
    public const string AdvisorTaken = "Somebody else bears this name in conversations, and would see theirs. Take it from them first.";

    /// <summary>To where the person was going, if that is here; else to the first page.</summary>
    public static IActionResult Onward(this PageModel page, string? returnUrl) =>
        new RedirectResult(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");

    /// <summary>Shows a sentence on top of the next page.</summary>
    public static IActionResult Said(this PageModel page, string path, string sentence)
    {
        page.TempData["Said"] = sentence;
        return new RedirectResult(path);
    }

    /// <summary>Whether one form of a page with several is filled in well; what the others lack is forgotten.</summary>
    public static bool IsValid(this PageModel page, string form)
    {
        foreach (var key in page.ModelState.Keys.Where(key => key.Length > 0 && !key.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            page.ModelState.Remove(key);
        return page.ModelState.IsValid;
    }

    /// <summary>Puts Identity's complaints beside the form.</summary>
    public static void Complain(this PageModel page, IdentityResult outcome)
    {
        foreach (var error in outcome.Errors)
            page.ModelState.AddModelError("", error.Code switch
            {
                "DuplicateUserName" => "Somebody has an account with this address already.",
                "PasswordMismatch" => "The old password did not fit.",
                "PasswordTooShort" => "Twelve letters at least, please; a few words in a row are good.",
                "PasswordRequiresUniqueChars" => "Use five different letters at least.",
                "InvalidUserName" => "That is not an e-mail address.",
                _ => error.Description,
            });
    }
}
