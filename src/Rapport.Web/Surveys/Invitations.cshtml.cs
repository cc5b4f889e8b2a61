using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Invitations from a file, and how many there are.</summary>
[Authorize(Roles = nameof(Role.Owner)), RequestSizeLimit(16 * 1024 * 1024)]
internal sealed class InvitationsModel(Store store, SurveySettings settings, SurveyBook book, Inviting inviting, Logbook logbook, TimeProvider clock)
    : PageModel
{
    public SurveySettings Settings => settings;

    public SurveyRules Rules { get; private set; } = null!;

    public IEnumerable<string> Surveys => book.All.Select(survey => survey.Name).Distinct(StringComparer.Ordinal);

    public int All { get; private set; }

    public int Open { get; private set; }

    /// <summary>What became of a file just handed in; or null.</summary>
    public IReadOnlyList<Outcome>? Outcomes { get; private set; }

    public IReadOnlyList<string> Complaints { get; private set; } = [];

    public static string InWords(Fate fate) => fate switch
    {
        Fate.Mailed => "invited, and mailed within a minute",
        Fate.Link => "invited, links handed back",
        Fate.NotSampled => "not in the share that is asked",
        Fate.Quiet => "asked a short while ago already",
        Fate.OptedOut => "never to be asked again, by their own wish",
        Fate.Repeated => "asked about this conversation before",
        _ => "not understood",
    };

    public async Task OnGetAsync()
    {
        var now = clock.GetUtcNow();
        Rules = await SurveyRules.ReadAsync(store, settings);
        All = await store.SurveyInvitations.CountAsync(each => each.Origin != Origin.Card);
        Open = await store.SurveyInvitations.CountAsync(each => each.Origin != Origin.Card && each.ExpiresAt > now && !each.IsSpent);
    }

    public Task<IActionResult> OnPostMailAsync(IFormFile? file, string survey, bool anonymous) => TakeAsync(file, new(survey, anonymous, Origin.File));

    public Task<IActionResult> OnPostLinksAsync(IFormFile? file, string survey, bool anonymous) =>
        TakeAsync(file, new(survey, anonymous, Origin.File, WantsLinks: true));

    private async Task<IActionResult> TakeAsync(IFormFile? file, Terms terms)
    {
        if (file is null || file.Length == 0 || !book.Has(terms.Survey))
        {
            ModelState.Clear();
            ModelState.AddModelError("", file is null || file.Length == 0 ? "Choose a file first." : "There is no survey of this name.");
            await OnGetAsync();
            return Page();
        }
        await using var content = file.OpenReadStream();
        var (wishes, complaints) = InvitationFile.Read(content, Path.GetFileName(file.FileName));
        var address = settings.Address ?? new Uri($"{Request.Scheme}://{Request.Host}");
        logbook.Note("invited customers", "survey", null, $"{wishes.Count} wishes");
        Outcomes = await inviting.InviteAsync(wishes.Select(wish => wish.Wish), terms, address);
        Complaints = complaints;
        if (terms.WantsLinks && Outcomes.Any(outcome => outcome.Link is not null))
            return File(TableCsv.Write(Table(wishes, complaints)), TableCsv.Type, "invitations.csv");
        await OnGetAsync();
        return Page();
    }

    private Table Table(IReadOnlyList<(int Line, Wish Wish)> wishes, IReadOnlyList<string> complaints) => new(
        "invitations", ["line", "source", "id", "customer", "email", "outcome", "link"],
        Outcomes!.Zip(wishes, object?[] (outcome, wish) =>
            [wish.Line, wish.Wish.Source, wish.Wish.Id, wish.Wish.Customer, wish.Wish.Email, outcome.Complaint ?? Words.Code(outcome.Fate), outcome.Link])
            .Concat(complaints.Select(object?[] (complaint) => [null, null, null, null, null, complaint, null])));
}
