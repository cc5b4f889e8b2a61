using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Rapport.Web.Practice;

/// <summary>The passage <c>Rapport</c> of a scenario as its YAML holds it: anything may be missing.</summary>
internal sealed class ScenarioSheet
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public string? Kind { get; set; }

    public string? Summary { get; set; }

    public int? Minutes { get; set; }

    public string? Channel { get; set; }

    public string? Customer { get; set; }

    public string? Mine { get; set; }

    public string? Theirs { get; set; }

    public RecordingSheet? Media { get; set; }

    /// <summary>Reads YAML.</summary>
    /// <param name="yaml">The text of a passage.</param>
    /// <param name="complain">Given the line within the text, from 1, and the reason.</param>
    /// <returns>Null where it cannot be read, which has been complained of, or is empty.</returns>
    public static T? Read<T>(string yaml, Action<int, string> complain) where T : class
    {
        try
        {
            return Yaml.Deserialize<T?>(yaml);
        }
        catch (YamlException broken)
        {
            complain((int)broken.Start.Line, $"this cannot be read: {broken.InnerException?.Message ?? broken.Message}");
            return null;
        }
    }

    /// <summary>What is missing, or is not what it ought to be.</summary>
    public IEnumerable<string> Wrong()
    {
        if (Words.Parse<ScenarioKind>(Kind) is not { } kind)
            yield return $"\"kind\" is find, answer, branch or frame, not \"{Kind}\"";
        else if (kind == ScenarioKind.Frame && (IsBlank(Mine) || IsBlank(Theirs)))
            yield return "a frame needs \"mine\" (what I take for granted) and \"theirs\" (what is so in their life)";
        if (Words.Parse<Channel>(Channel) is null)
            yield return $"\"channel\" is call, chat, email, social, inPerson or other, not \"{Channel}\"";
        if (IsBlank(Summary))
            yield return "\"summary\" is missing: what is practised, in one sentence";
        if (IsBlank(Customer))
            yield return "\"customer\" is missing: who they are, in one line";
        if (Minutes is not (>= 1 and <= 10))
            yield return $"\"minutes\" is a whole number from 1 to 10, not \"{Minutes}\"";
        foreach (var wrong in Media?.Wrong() ?? [])
            yield return wrong;
    }

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary>Names of files beside the scenario.</summary>
    internal sealed class RecordingSheet
    {
        public string? Audio { get; set; }

        public string? Video { get; set; }

        public string? Captions { get; set; }

        public Recording ToRecording() => new(Audio, Video, Captions);

        public IEnumerable<string> Wrong()
        {
            if ((Audio ?? Video) is null || Captions is null)
                yield return "\"media\" needs \"audio\" or \"video\", and \"captions\" (.vtt) for whoever cannot hear it";
            foreach (var file in ToRecording().Files.Where(file => RecordingFile.TypeOf(file) is null))
                yield return $"\"{file}\" is no file of a recording: a plain name, without folders, ending in {RecordingFile.Endings}";
        }
    }

    /// <summary>One entry of the passage <c>Marks</c>.</summary>
    internal sealed class MarkSheet
    {
        public string? Passage { get; set; }

        public string? Words { get; set; }

        public string? Type { get; set; }

        public int? Salience { get; set; }

        public bool Matters { get; set; }

        public string? Why { get; set; }

        public ScenarioMark ToMark() => new(
            Passage ?? "", Words ?? "", Rapport.Ratings.Words.Parse<CueKind>(Type) ?? CueKind.Feeling, Salience ?? 0, Matters, Why?.Trim() ?? "");

        public IEnumerable<string> Wrong(IReadOnlyList<Twee.Passage> passages)
        {
            if (Rapport.Ratings.Words.Parse<CueKind>(Type) is null)
                yield return $"the type of \"{Words}\" is feeling, inconvenience, lifeEvent, need, unsure, identity, loyalty or thanks, not \"{Type}\"";
            if (Salience is not (>= 1 and <= 3))
                yield return $"the salience of \"{Words}\" is 1, 2 or 3, not \"{Salience}\"";
            if (IsBlank(Why))
                yield return $"\"why\" is missing for \"{Words}\": in one sentence, why it matters";
            if (passages.FirstOrDefault(each => each.Name == Passage) is not { } passage)
                yield return $"there is no passage \"{Passage}\" to mark words in";
            else if (!passage.Has("customer"))
                yield return $"a mark is in the customer's words, and \"{Passage}\" is not the customer's";
            else if (IsBlank(Words) || !passage.Prose.Contains(Words!, StringComparison.Ordinal))
                yield return $"\"{Words}\" does not stand in \"{Passage}\": copy the words from it, letter by letter";
        }
    }
}
