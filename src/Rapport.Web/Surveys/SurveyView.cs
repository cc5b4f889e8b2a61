namespace Rapport.Web.Surveys;

/// <summary>A survey's questions as a page shows them.</summary>
/// <param name="Survey">The wording.</param>
/// <param name="Given">What is filled in.</param>
/// <param name="Person">Who served, as the customer knows them; null where nobody is certain.</param>
internal sealed record SurveyView(Survey Survey, Given Given, string? Person)
{
    /// <summary>A text with the person's name, or what stands in for it.</summary>
    public string Say(string text) => Survey.Fill(text, ("person", Person ?? Survey.Words["person"]));

    /// <summary>The complaint about a field, or null.</summary>
    public string? Complaint(string field) =>
        Given.TooLong.Contains(field) ? Survey.Say("tooLong", ("most", (field == "contact" ? 200 : Given.Longest).ToString())) : null;

    /// <summary>The language a browser asks for first among those a survey has.</summary>
    public static string? LanguageOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value?.Split('-')[0]).FirstOrDefault();
}
