using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Rapport.Web.People;

/// <summary>The first start: an organisation and its first owner.</summary>
internal sealed class SetUpModel(OneTimeLinks links, Accounts accounts, SignInManager<Person> signIn) : LinkPage(links, LinkKind.SetUp)
{
    [BindProperty, Required(ErrorMessage = "The organisation's name, please."), MaxLength(100)]
    public string Organisation { get; set; } = "";

    [BindProperty]
    public NewAccount Account { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var (person, outcome) = await accounts.OpenAsync(Link, Account.Name, Account.Email, Account.Password, Organisation);
        if (person is null)
        {
            this.Complain(outcome);
            return Page();
        }
        await signIn.SignInAsync(person, isPersistent: false);
        return Redirect("/");
    }
}
