using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Rapport.Web.People;

namespace Rapport.Web.Hiring;

/// <summary>The voluntary questions. It knows the link, and not whose it is.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(Throttling.Door)]
internal sealed class AboutModel(FairBook fair) : PageModel
{
    public bool Opens { get; private set; }

    public bool IsKept { get; private set; }

    public async Task OnGetAsync(string token) => await LookAsync(token);

    public async Task OnPostAsync(string token)
    {
        var form = Request.HasFormContentType ? await Request.ReadFormAsync() : FormCollection.Empty;
        IsKept = await fair.AnswerAsync(token, FairQuestion.All.Select(question => (question.Code, form[question.Code].ToString())));
        if (!IsKept)
            await LookAsync(token);
    }

    private async Task LookAsync(string token)
    {
        Opens = await fair.OpensAsync(token);
        if (!Opens)
            Response.StatusCode = StatusCodes.Status410Gone;
    }
}
