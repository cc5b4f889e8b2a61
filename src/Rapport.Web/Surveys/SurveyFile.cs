using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Rapport.Web.Surveys;

/// <summary>A survey as a YAML file holds it. What a file of the organisation's own leaves out is as shipped in its language.</summary>
internal sealed class SurveyFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public string? Survey { get; set; }

    public string? Language { get; set; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string? Direction { get; set; }

    public Dictionary<string, string?> Words { get; set; } = [];

    public List<QuestionFile> Questions { get; set; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="shipped">The shipped survey of a language, whose words stand in for those left out; null for a shipped file itself.</param>
    /// <exception cref="SurveyFileException">What is wrong, where, in a sentence.</exception>
    public static Survey Read(string text, Func<string, Survey?> shipped)
    {
        try
        {
            var file = Yaml.Deserialize<SurveyFile?>(text) ?? throw new SurveyFileException("the file is empty");
            return file.ToSurvey(shipped);
        }
        catch (YamlException broken)
        {
            throw new SurveyFileException($"line {broken.Start.Line}: {broken.InnerException?.Message ?? broken.Message}");
        }
    }

    private Survey ToSurvey(Func<string, Survey?> shipped)
    {
        var language = Language ?? throw new SurveyFileException("\"language\" is missing: en, de, es, ar …");
        var words = new Dictionary<string, string>(shipped(language)?.Words ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (key, word) in Words)
            words[key] = word ?? throw new SurveyFileException($"the word \"{key}\" is empty");
        if (shipped("en")?.Words.Keys.Except(words.Keys).FirstOrDefault() is { } missing)
            throw new SurveyFileException($"the word \"{missing}\" is missing");
        if (words["months"].Split(',').Length != 12)
            throw new SurveyFileException("\"months\" are twelve, divided by commas");
        var questions = Questions.Count > 0 ? [.. Questions.Select(question => question.ToQuestion())]
            : shipped(language)?.Questions ?? throw new SurveyFileException($"it has no questions, and none are shipped in \"{language}\"");
        return new(Survey ?? "felt", language, Direction == "rtl", words, questions);
    }

    /// <summary>A question as a file holds it.</summary>
    internal sealed class QuestionFile
    {
        public string? Code { get; set; }

        public string? Kind { get; set; }

        public string? Text { get; set; }

        public string? Hint { get; set; }

        public string? Least { get; set; }

        public string? Most { get; set; }

        public Dictionary<string, string> Options { get; set; } = [];

        public Question ToQuestion()
        {
            var code = Code ?? throw new SurveyFileException("a question has no \"code\"");
            var kind = Kind is null && Surveys.Survey.Known.TryGetValue(code, out var known) ? known
                : Rapport.Ratings.Words.Parse<QuestionKind>(Kind)
                    ?? throw new SurveyFileException($"the kind of \"{code}\" is scale, statement, choice, text or consent, not \"{Kind}\"");
            return new(code, kind, Text?.Trim() ?? "", Hint?.Trim(), Least, Most, [.. Options.Select(option => new Option(option.Key, option.Value))]);
        }
    }
}
