using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// "Thank someone", without an invitation, by a card. What is sent makes up an invitation of its own, so that it can be changed, passed on and
/// called back like any other; it never counts among those asked.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(Floods.Cards), RequestSizeLimit(SurveyPageModel.MostBytes)]
internal sealed class ThankModel(Store store, SurveyBook book, SurveySettings settings, Answering answering, TimeProvider clock) : PageModel
{
    private const int LongestWho = 100;

    private SurveyRules rules = null!;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public SurveyView View { get; private set; } = null!;

    public Card? Card { get; private set; }

    public string? Organisation { get; private set; }

    /// <summary>Who it was, as the customer wrote it.</summary>
    public string Who { get; private set; } = "";

    public string? Complaint { get; private set; }

    public IEnumerable<Survey> Languages => book.InAllLanguages(View.Survey.Name);

    public Task OnGetAsync() => FindAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (Card is null)
            return Page();
        if (await Given.FormAsync(Request) is not { } form)
            return Again("empty", StatusCodes.Status422UnprocessableEntity);
        Who = Typed.Clean(form["who"]);
        Who = Who.Length > LongestWho ? Who[..LongestWho] : Who;
        View = View with { Given = Given.Read(form, View.Survey, isAnonymous: false) };
        var now = clock.GetUtcNow();
        if (View.Given.TooLong.Count > 0)
            return Again("again", StatusCodes.Status422UnprocessableEntity);
        if (View.Given.IsEmpty)
            return Again("empty", StatusCodes.Status422UnprocessableEntity);
        if (await store.SurveyInvitations.CountAsync(each => each.CardId == Card.Id && each.MadeAt > now.AddDays(-1)) >= settings.CardPerDay)
            return Again("flood", StatusCodes.Status429TooManyRequests);
        var secret = Secret.New();
        await answering.KeepAsync(await InvitationAsync(secret, now), View.Survey, View.Given);
        return new RedirectResult($"/s/{secret.Text}/kept?language={View.Survey.Language}");
    }

    private async Task<SurveyInvitation> InvitationAsync(Secret secret, DateTimeOffset now) => new()
    {
        Origin = Origin.Card,
        Survey = View.Survey.Name,
        Language = View.Survey.Language,
        IsAnonymous = false,
        Team = Card!.Team,
        Advisor = await AdvisorAsync(),
        Channel = Channel.InPerson,
        ContactAt = now,
        CardId = Card.Id,
        MadeAt = now,
        ExpiresAt = now + TimeSpan.FromDays(rules.OpenDays),
        Links = [new() { TokenHash = secret.Hash }],
    };

    /// <summary>
    /// The advisor of the card's team who alone bears this name, or begins with it; never a list to choose from, which would publish who works here.
    /// </summary>
    private async Task<string?> AdvisorAsync()
    {
        if (Who.Length < 2 || Card!.Team is not { } team)
            return null;
        var names = await store.Memberships.Where(membership => membership.Until == null)
            .Join(store.Teams.Where(each => each.Name == team), membership => membership.TeamId, each => each.Id, (membership, _) => membership.PersonId)
            .Join(store.People.Where(person => person.Advisor != null && person.DeactivatedAt == null), id => id, person => person.Id,
                (_, person) => person.Advisor!)
            .Distinct().ToListAsync();
        var bearers = names.Where(name => name.Equals(Who, StringComparison.OrdinalIgnoreCase)).ToList();
        if (bearers.Count == 0)
            bearers = [.. names.Where(name => name.StartsWith(Who + " ", StringComparison.OrdinalIgnoreCase))];
        return bearers.Count == 1 ? bearers[0] : null;
    }

    private async Task FindAsync()
    {
        Card = await store.Cards.AsNoTracking().FirstOrDefaultAsync(card => card.Token == Token && card.ClosedAt == null);
        Organisation = Card is null ? null : (await store.OrganisationAsync())?.Name;
        rules = await SurveyRules.ReadAsync(store, settings);
        View = new(book.Find(rules.Survey, Language ?? SurveyView.LanguageOf(Request)), Given.Nothing(isAnonymous: false), null);
        if (Card is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private PageResult Again(string word, int status)
    {
        (Complaint, Response.StatusCode) = (View.Survey.Words[word], status);
        return Page();
    }
}
