using System.Text.Json;
using System.Text.Json.Serialization;
using Rapport.Conversations;
using Rapport.Readings;

namespace Rapport.Web.Audits;

/// <summary>Where marked words stand: turn from 0; start and length in UTF-16 units.</summary>
internal sealed record WordsAt(int Turn, int Start, int Length)
{
    public static WordsAt Of(Quote words) => new(words.Turn, words.Start, words.Length);

    public Quote In(Conversation talk) => Quote.Of(talk, Turn, Start, Length);
}

/// <summary>A cue as its auditor marked it: missed, until the words are marked that met it.</summary>
/// <param name="Answer">The words that met it; null where it was missed, or put right without a word.</param>
internal sealed record MarkedCue(WordsAt Words, CueKind Kind, int Salience, Response Response, WordsAt? Answer, bool Explicit, int Valence)
{
    public Cue In(Conversation talk) => new(Words.In(talk), Kind, Salience, Response, Answer?.In(talk)) { Explicit = Explicit, Valence = Valence };
}

/// <summary>A behaviour as marked.</summary>
internal sealed record MarkedBehaviour(BehaviourCode Code, WordsAt Words);

/// <summary>What an auditor has marked so far: at every moment a valid reading but for whose fault it was.</summary>
/// <param name="Fault">Whether the firm was at fault in what the customer reports; null before it is said.</param>
/// <param name="Cues">In the order of talk.</param>
/// <param name="Behaviours">In the order of talk.</param>
internal sealed record Marks(bool? Fault, IReadOnlyList<MarkedCue> Cues, IReadOnlyList<MarkedBehaviour> Behaviours)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Nothing yet.</summary>
    public static Marks None { get; } = new(null, [], []);

    /// <summary>How they came to be, the latest last; null where nothing can be undone. Only drafts have them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Step>? Steps { get; init; }

    public static Marks Read(string? json) => json is null ? None : JsonSerializer.Deserialize<Marks>(json, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>These marks after a change of them, which can be undone; the same where nothing changed.</summary>
    public Marks Then(Marks after) => Step.Between(this, after) is { IsNothing: false } step ? after with { Steps = [.. Steps ?? [], step] } : this;

    /// <summary>As they were before the last change.</summary>
    /// <exception cref="UnmarkableException">There was none.</exception>
    public Marks Undone() => Steps is [.., var last]
        ? last.Undo(this) with { Steps = Steps.Count == 1 ? null : [.. Steps.SkipLast(1)] }
        : throw new UnmarkableException("Nothing is left to take back.");

    /// <summary>What of them is not in others.</summary>
    public Marks Without(Marks others) => new(Fault, [.. Cues.Except(others.Cues)], [.. Behaviours.Except(others.Behaviours)]);

    /// <summary>In the order of talk, as a reading has them, so that numbers mean the same.</summary>
    public static List<T> InOrder<T>(IEnumerable<T> marked, Func<T, WordsAt> words) =>
        [.. marked.OrderBy(each => words(each).Turn).ThenBy(each => words(each).Start)];

    /// <summary>The reading.</summary>
    /// <exception cref="ArgumentException">The marks are not true to the talk; the message says which.</exception>
    public Reading In(Conversation talk, string reader) => new(
        talk, Cues.Select(cue => cue.In(talk)).ToList(), Behaviours.Select(behaviour => new Behaviour(behaviour.Code, behaviour.Words.In(talk))).ToList(),
        Fault ?? false, reader);
}
