using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Rapport.Web.Surveys;

/// <summary>What kind of answer a question takes.</summary>
internal enum QuestionKind
{
    /// <summary>1 to 10.</summary>
    Scale,

    /// <summary>A statement to rate, 1 to 5.</summary>
    Statement,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Words.</summary>
    Text,

    /// <summary>How the words may be used.</summary>
    Consent,
}

/// <summary>One question.</summary>
/// <param name="Code">The name its answer is kept under.</param>
/// <param name="Text">As the customer reads it.</param>
/// <param name="Hint">A sentence below it, or null.</param>
/// <param name="Least">What the lowest number means, or null.</param>
/// <param name="Most">What the highest number means, or null.</param>
/// <param name="Options">Codes and words of what can be chosen, in their order.</param>
internal sealed record Question(string Code, QuestionKind Kind, string Text, string? Hint, string? Least, string? Most, IReadOnlyList<Option> Options)
{
    /// <summary>The highest number of a scale or statement.</summary>
    [JsonIgnore]
    public int Highest => Kind == QuestionKind.Scale ? 10 : 5;
}

/// <summary>One choice of a question.</summary>
internal sealed record Option(string Code, string Text);

/// <summary>A survey in one language, checked: it has all words, and asks how it felt and how the words may be used.</summary>
internal sealed partial record Survey
{
    /// <summary>Questions that the platform knows what to do with. Any other code is a question of the organisation's own.</summary>
    public static IReadOnlyDictionary<string, QuestionKind> Known { get; } = new Dictionary<string, QuestionKind>(StringComparer.Ordinal)
    {
        ["felt"] = QuestionKind.Scale,
        ["interest"] = QuestionKind.Choice,
        ["interestHow"] = QuestionKind.Text,
        ["mattered"] = QuestionKind.Text,
        ["pickedUp"] = QuestionKind.Choice,
        ["comeBack"] = QuestionKind.Statement,
        ["tellFriends"] = QuestionKind.Statement,
        ["toPerson"] = QuestionKind.Text,
        ["use"] = QuestionKind.Consent,
    };

    /// <summary>What consent asks: three ways, and two permissions with the field for how to reach somebody.</summary>
    private static readonly string[] Consents = ["passOn", "team", "numbers", "story", "call", "contact"];

    private static readonly string[] Thirds = ["yes", "partly", "no"];

    /// <exception cref="SurveyFileException">What is wrong, in a sentence.</exception>
    public Survey(string name, string language, bool isRightToLeft, IReadOnlyDictionary<string, string> words, IReadOnlyList<Question> questions)
    {
        (Name, Language, IsRightToLeft, Words, Questions) = (name, language, isRightToLeft, words, questions);
        Insist(Code().IsMatch(name), $"the survey's name \"{name}\" is not a word of small letters and hyphens");
        Insist(questions.DistinctBy(question => question.Code).Count() == questions.Count, "two questions bear one code");
        Insist(questions.Any(question => question.Code == "felt"), "it does not ask \"felt\"; that is what a survey is for");
        Insist(questions.Any(question => question.Code == "use"), "it does not ask \"use\": without consent nobody may read a word");
        foreach (var question in questions)
            Check(question);
        Content = JsonSerializer.Serialize(new
        {
            name,
            language,
            isRightToLeft,
            words = words.OrderBy(word => word.Key, StringComparer.Ordinal)
            .ToDictionary(),
            questions
        });
        Version = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Content)))[..16];
    }

    public string Name { get; }

    /// <summary>An IETF language tag: <c>en</c>.</summary>
    public string Language { get; }

    public bool IsRightToLeft { get; }

    /// <summary>All that stands on the pages besides the questions.</summary>
    public IReadOnlyDictionary<string, string> Words { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The whole as JSON.</summary>
    public string Content { get; }

    /// <summary>Sixteen hexadecimal digits of the content's SHA-256: other words, another version.</summary>
    public string Version { get; }

    /// <summary>The questions without those whose answers could give somebody away.</summary>
    public IEnumerable<Question> Asked(bool isAnonymous) =>
        Questions.Where(question => !isAnonymous || question.Kind is not (QuestionKind.Text or QuestionKind.Consent));

    /// <summary>A page's words with what stands in braces filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> filled) => Fill(Words[key], filled);

    /// <summary>A text with what stands in braces filled in.</summary>
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> filled)
    {
        foreach (var (name, value) in filled)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A day in this language: "3 March".</summary>
    public string Day(DateTimeOffset moment) => Say("date", ("day", moment.Day.ToString()), ("month", Words["months"].Split(',')[moment.Month - 1].Trim()));

    private static void Check(Question question)
    {
        Insist(CodeOfQuestion().IsMatch(question.Code), $"the question's code \"{question.Code}\" is not a word of letters and digits, at most 30");
        Insist(question.Text.Length is > 0 and <= 500, $"the question \"{question.Code}\" needs a text of at most 500 letters");
        if (Known.TryGetValue(question.Code, out var kind))
            Insist(kind == question.Kind, $"the question \"{question.Code}\" is of kind {Rapport.Ratings.Words.Code(kind)}");
        else
            Insist(question.Kind is QuestionKind.Statement or QuestionKind.Choice or QuestionKind.Text,
                $"a question of your own is a statement, choice or text; \"{question.Code}\" is not");
        var needed = question.Kind == QuestionKind.Consent ? Consents : question.Code is "interest" or "pickedUp" ? Thirds : [];
        var missing = needed.Except(question.Options.Select(option => option.Code)).ToList();
        Insist(missing.Count == 0, $"the question \"{question.Code}\" lacks the options {string.Join(", ", missing)}");
        Insist(question.Kind != QuestionKind.Choice || question.Options.Count > 1, $"the choice \"{question.Code}\" needs two options at least");
    }

    private static void Insist(bool holds, string complaint)
    {
        if (!holds)
            throw new SurveyFileException(complaint);
    }

    [GeneratedRegex("^[a-z][a-z-]{0,29}$")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9]{0,29}$")]
    private static partial Regex CodeOfQuestion();
}

/// <summary>A survey's file cannot be used, and why.</summary>
internal sealed class SurveyFileException(string message) : Exception(message);
