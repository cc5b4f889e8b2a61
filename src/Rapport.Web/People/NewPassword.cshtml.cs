using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>For who forgot theirs: a link an owner made. A second factor stays in force.</summary>
internal sealed class NewPasswordModel(OneTimeLinks links, UserManager<Person> people, Store store, Logbook logbook)
    : LinkPage(links, LinkKind.Password)
{
    private readonly OneTimeLinks links = links;

    [BindProperty, Required(ErrorMessage = "A password, please.")]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var person = await people.FindByIdAsync(Link.PersonId!.Value.ToString(CultureInfo.InvariantCulture));
        await using var transaction = await store.Database.BeginTransactionAsync();
        links.Use(Link);
        logbook.Note(person!.Id, "set new password", "person", person.Id, "by link");
        person.LockoutEnd = null;
        var outcome = await people.ResetPasswordAsync(person, await people.GeneratePasswordResetTokenAsync(person), Password);
        if (!outcome.Succeeded)
        {
            this.Complain(outcome);
            return Page();
        }
        await transaction.CommitAsync();
        return this.Said("/sign-in", "The new password is kept. Sign in with it.");
    }
}
