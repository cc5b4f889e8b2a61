using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Rapport.Web.People;

/// <summary>A page that a one-time link opens. Looking does not use the link up; sending the form does.</summary>
[AllowAnonymous, EnableRateLimiting(Throttling.Door)]
internal abstract class LinkPage(OneTimeLinks links, LinkKind kind) : PageModel
{
    /// <summary>From the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>The link, which works when a handler runs.</summary>
    protected OneTimeLink Link { get; private set; } = null!;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await links.FindAsync(kind, Token) is not { } link)
        {
            context.Result = Redirect("/link-gone");
            return;
        }
        Link = link;
        var ran = await next();
        if (ran.Exception is not DbUpdateException)
            return;
        ran.ExceptionHandled = true;
        ran.Result = Redirect("/link-gone");
    }
}
