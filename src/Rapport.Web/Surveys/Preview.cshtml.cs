using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Surveys;

/// <summary>Every survey in every language as customers see it, and what is wrong with the organisation's own files.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class PreviewModel(SurveyBook book, SurveySettings settings, TimeProvider clock) : PageModel
{
    public SurveyView View { get; private set; } = null!;

    public IReadOnlyList<(string File, string Complaint)> Complaints => book.Complaints;

    public IEnumerable<string> Names => book.All.Select(survey => survey.Name).Distinct(StringComparer.Ordinal);

    public IEnumerable<Survey> Languages => book.InAllLanguages(View.Survey.Name);

    public string Heading { get; private set; } = "";

    public void OnGet(string? name, string? language, bool anonymous)
    {
        var survey = book.Find(name ?? settings.Survey, language ?? settings.Language);
        View = new(survey, Given.Nothing(anonymous), anonymous ? null : "Raj");
        var day = survey.Day(clock.GetUtcNow());
        Heading = anonymous ? survey.Say("headingNobody", ("day", day)) : survey.Say("heading", ("person", "Raj"), ("day", day));
    }
}
