using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Thanks, and what happens next. Reloading it, or going back, sends nothing again.</summary>
[AllowAnonymous]
internal sealed class KeptModel(Store store, SurveyBook book, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public Survey Survey { get; private set; } = null!;

    public string? Organisation { get; private set; }

    public bool IsKnown { get; private set; }

    /// <summary>What happens next, sentence by sentence.</summary>
    public IReadOnlyList<string> Next { get; private set; } = [];

    /// <summary>Until when it can be changed; null where it cannot.</summary>
    public string? Until { get; private set; }

    public async Task OnGetAsync()
    {
        var opened = await Opened.FindAsync(store, Token);
        Survey = book.Find(opened?.Invitation.Survey ?? "felt", Language ?? opened?.Invitation.Language ?? SurveyView.LanguageOf(Request));
        (Organisation, IsKnown) = (opened?.Organisation, opened is not null);
        if (opened is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            (Next, Until) = ([.. NextOf(opened)], opened.IsOpen(clock.GetUtcNow()) ? Survey.Day(opened.Invitation.ExpiresAt) : null);
    }

    private IEnumerable<string> NextOf(Opened opened)
    {
        if (opened.Invitation.IsAnonymous)
        {
            yield return Survey.Words["keptAnonymous"];
            yield break;
        }
        yield return opened.Answer?.WordsUse switch
        {
            WordsUse.PassOn => Survey.Say("keptPassOn", ("person", opened.Person ?? Survey.Words["person"])),
            WordsUse.Team => Survey.Words["keptTeam"],
            null when opened.Answer?.MayBeStory == true => Survey.Words["keptStory"],
            _ => Survey.Words["keptNumbers"],
        };
        if (opened.Answer is { MayCall: true, Contact: not null, Felt: <= CallBack.Hurt })
            yield return Survey.Words["keptCall"];
    }
}
