using System.ComponentModel.DataAnnotations;

namespace Rapport.Web.People;

/// <summary>What somebody who opens an account fills in.</summary>
internal sealed class NewAccount
{
    [Required(ErrorMessage = "Your name, please."), MaxLength(100)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Your e-mail address, please."), EmailAddress(ErrorMessage = "That is not an e-mail address."), MaxLength(200)]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "A password, please."), MinLength(12, ErrorMessage = "Twelve letters at least; a few words in a row are good."), MaxLength(200)]
    public string Password { get; set; } = "";
}
