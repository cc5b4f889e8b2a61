using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// The customer's minute. Opening it saves no answer, so that a mail scanner that follows every link answers nothing. The link itself is the
/// proof of who sends: there is no cookie that another page could misuse, and so no antiforgery token that could grow old on a phone.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(Floods.Answers), RequestSizeLimit(MostBytes)]
internal sealed class SurveyPageModel(Store store, SurveyBook book, Answering answering, TimeProvider clock) : PageModel
{
    /// <summary>Far more than all answers together may be long, so that whoever writes too much is told so and loses nothing.</summary>
    public const int MostBytes = 512 * 1024;

    private Opened? opened;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public SurveyView View { get; private set; } = null!;

    public string? Organisation => opened?.Organisation;

    /// <summary>Why there is nothing to fill in: <c>unknown</c>, <c>expired</c>, <c>spent</c>; or null.</summary>
    public string? Closed { get; private set; }

    public string? Complaint { get; private set; }

    public IEnumerable<Survey> Languages => book.InAllLanguages(View.Survey.Name);

    public string Until => opened is null ? "" : View.Survey.Day(opened.Invitation.ExpiresAt);

    public string Heading => View.Person is null || View.Given.IsAnonymous
        ? View.Survey.Say("headingNobody", ("day", Day))
        : View.Survey.Say("heading", ("person", View.Person), ("day", Day));

    private string Day => View.Survey.Day(opened!.Invitation.ContactAt);

    public async Task<IActionResult> OnGetAsync(int? felt)
    {
        if (!await FindAsync())
            return Page();
        var invitation = opened!.Invitation;
        var given = opened.Answer is { } answer ? Given.Of(answer, View.Survey) : Given.Nothing(invitation.IsAnonymous);
        View = View with { Given = given.WithFelt(felt) };
        if (invitation is { OpenedAt: null, IsAnonymous: false })
        {
            var now = clock.GetUtcNow();
            await store.SurveyInvitations.Where(each => each.Id == invitation.Id && each.OpenedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.OpenedAt, now));
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return Page();
        if (await Given.FormAsync(Request) is not { } form)
            return Again("empty");
        var isPart = Request.Headers.ContainsKey("X-Part");
        View = View with { Given = Given.Read(form, View.Survey, opened!.Invitation.IsAnonymous) };
        if (View.Given.TooLong.Count > 0)
            return Again("again");
        if (View.Given.IsEmpty && !isPart)
            return Again("empty");
        if (isPart && opened.Invitation.IsAnonymous)
            return BadRequest();
        try
        {
            await answering.KeepAsync(Token, opened, View.Survey, View.Given, isSent: !isPart);
        }
        catch (SpentException)
        {
            return Close("spent", StatusCodes.Status410Gone);
        }
        return isPart ? new NoContentResult() : new RedirectResult($"/s/{Token}/kept?language={View.Survey.Language}");
    }

    private PageResult Again(string word)
    {
        (Complaint, Response.StatusCode) = (View.Survey.Words[word], StatusCodes.Status422UnprocessableEntity);
        return Page();
    }

    private async Task<bool> FindAsync()
    {
        opened = await Opened.FindAsync(store, Token);
        var invitation = opened?.Invitation;
        var survey = book.Find(invitation?.Survey ?? "felt", Language ?? invitation?.Language ?? SurveyView.LanguageOf(Request));
        View = new(survey, Given.Nothing(invitation?.IsAnonymous == true), opened?.Person);
        if (invitation is null)
            Close("unknown", StatusCodes.Status404NotFound);
        else if (invitation.IsSpent)
            Close("spent", StatusCodes.Status410Gone);
        else if (invitation.ExpiresAt <= clock.GetUtcNow())
            Close("expired", StatusCodes.Status410Gone);
        return Closed is null;
    }

    private PageResult Close(string why, int status)
    {
        (Closed, Response.StatusCode) = (why, status);
        return Page();
    }
}
