using System.Globalization;
using System.Text.Json;
using Rapport.Ratings;
using Rapport.Web.Look;

namespace Rapport.Web.Surveys;

/// <summary>
/// What came with a survey's form, cleaned: what was not asked or cannot be chosen is as if it were not there, control characters are gone. An
/// answer that is too long is kept as it was typed, for the customer to shorten, and complained of.
/// </summary>
internal sealed class Given
{
    /// <summary>The longest text of an answer, in UTF-16 units.</summary>
    public const int Longest = 4000;

    private const int LongestContact = 200;
    private static readonly string[] Permissions = ["story", "call"];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private Given(bool isAnonymous) => IsAnonymous = isAnonymous;

    public bool IsAnonymous { get; }

    /// <summary>Codes of fields that are too long.</summary>
    public List<string> TooLong { get; } = [];

    public bool IsEmpty => values.Count == 0;

    public string? this[string field] => values.GetValueOrDefault(field);

    /// <summary>Nothing given yet.</summary>
    public static Given Nothing(bool isAnonymous) => new(isAnonymous);

    /// <summary>The form of a request; null where what came is none.</summary>
    public static async Task<IFormCollection?> FormAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Reads a form by a survey's questions.</summary>
    public static Given Read(IFormCollection form, Survey survey, bool isAnonymous)
    {
        var given = new Given(isAnonymous);
        foreach (var question in survey.Asked(isAnonymous))
            given.Take(question, field => form[field].FirstOrDefault());
        return given;
    }

    /// <summary>The answer as it stands, to be changed.</summary>
    public static Given Of(SurveyAnswer answer, Survey survey)
    {
        var extra = answer.Extra is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Extra);
        var given = new Given(isAnonymous: false);
        foreach (var question in survey.Questions)
            given.Take(question, field => Field(answer, extra, field));
        return given;
    }

    /// <summary>The number in the address that an e-mail's link carries: chosen, and nothing is saved by it.</summary>
    public Given WithFelt(int? felt)
    {
        if (felt is >= 1 and <= 10)
            values["felt"] = felt.Value.ToString(CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>A number, or null.</summary>
    public int? Number(string field) => this[field] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>What the organisation's own questions got, as JSON; null where nothing.</summary>
    public string? Extra(Survey survey)
    {
        var extra = survey.Questions.Where(question => !Survey.Known.ContainsKey(question.Code) && this[question.Code] is not null)
            .ToDictionary(question => question.Code, question => this[question.Code]!);
        return extra.Count == 0 ? null : JsonSerializer.Serialize(extra);
    }

    /// <summary>The answer to keep.</summary>
    /// <param name="survey">The wording that was answered.</param>
    /// <param name="invitation">Whose; 0 where it is kept with its invitation.</param>
    /// <param name="before">What stood there before, or null.</param>
    /// <param name="now">The moment.</param>
    /// <param name="isSent">Whether it was sent; once sent it stays so.</param>
    public SurveyAnswer ToAnswer(Survey survey, long invitation, SurveyAnswer? before, DateTimeOffset now, bool isSent) => new()
    {
        InvitationId = invitation,
        Version = survey.Version,
        FirstAt = before?.FirstAt ?? now,
        ChangedAt = now,
        IsSent = isSent || before?.IsSent == true,
        Felt = Number("felt"),
        Interest = this["interest"],
        InterestHow = this["interestHow"],
        Mattered = this["mattered"],
        PickedUp = this["pickedUp"],
        ComeBack = Number("comeBack"),
        TellFriends = Number("tellFriends"),
        ToPerson = this["toPerson"],
        Extra = Extra(survey),
        WordsUse = Words.Parse<WordsUse>(this["use"]),
        MayBeStory = this["story"] is not null,
        MayCall = this["call"] is not null,
        Contact = this["call"] is null ? null : this["contact"],
    };

    private static string? Field(SurveyAnswer answer, Dictionary<string, string>? extra, string field) => field switch
    {
        "felt" => answer.Felt?.ToString(CultureInfo.InvariantCulture),
        "interest" => answer.Interest,
        "interestHow" => answer.InterestHow,
        "mattered" => answer.Mattered,
        "pickedUp" => answer.PickedUp,
        "comeBack" => answer.ComeBack?.ToString(CultureInfo.InvariantCulture),
        "tellFriends" => answer.TellFriends?.ToString(CultureInfo.InvariantCulture),
        "toPerson" => answer.ToPerson,
        "use" => answer.WordsUse is { } use ? Words.Code(use) : null,
        "story" => answer.MayBeStory ? "true" : null,
        "call" => answer.MayCall ? "true" : null,
        "contact" => answer.Contact,
        _ => extra?.GetValueOrDefault(field),
    };

    private void Take(Question question, Func<string, string?> field)
    {
        if (question.Kind == QuestionKind.Consent)
        {
            if (Words.Parse<WordsUse>(field("use")) is { } use)
                values["use"] = Words.Code(use);
            foreach (var permission in Permissions.Where(permission => field(permission) is "true"))
                values[permission] = "true";
            Write("contact", field("contact"), LongestContact);
            return;
        }
        var text = field(question.Code);
        if (question.Kind == QuestionKind.Text)
            Write(question.Code, text, Longest);
        else if (IsChoice(question, text))
            values[question.Code] = text!;
    }

    private static bool IsChoice(Question question, string? text) => question.Kind == QuestionKind.Choice
        ? question.Options.Any(option => option.Code == text)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= question.Highest && text[0] != '0';

    private void Write(string field, string? text, int most)
    {
        var clean = Typed.Clean(text);
        if (clean.Length > 0)
            values[field] = clean;
        if (clean.Length > most)
            TooLong.Add(field);
    }
}
