using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rapport.Web.Look;

/// <summary>What a person reads when something did not work: what, and what to do next.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class ProblemModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string WhatNext { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        (Heading, WhatNext) = code switch
        {
            400 => ("This form could not be read", "It may have been open for too long. Go back, load the page again, and send it once more."),
            403 => ("This is not yours to see", "If you think it should be, ask an owner of this installation to change your role or team."),
            404 => ("There is no such page", "It may have been removed, or it is not yours to see. Check the address, or begin at the first page."),
            413 => ("This is too large", "Send it in smaller parts."),
            429 => ("Too many attempts", "Wait a minute, and try again."),
            _ => ("Something went wrong here", "It has been written to the log. Try again in a minute; if it stays, tell whoever runs this installation."),
        };
        // Opened by its own address it is a page like any other.
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
