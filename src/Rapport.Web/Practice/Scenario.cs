using System.Security.Cryptography;
using System.Text;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Practice.Twee;

namespace Rapport.Web.Practice;

/// <summary>What one does in a scenario.</summary>
internal enum ScenarioKind
{
    /// <summary>Find the cue that matters.</summary>
    Find,

    /// <summary>Answer in own words.</summary>
    Answer,

    /// <summary>Take one of several ways.</summary>
    Branch,

    /// <summary>The same, with somebody whose life differs from one's own.</summary>
    Frame,
}

/// <summary>A cue as the scenario's author, or an auditor, marked it.</summary>
/// <param name="Passage">Whose words.</param>
/// <param name="Words">Exactly as they stand in the passage.</param>
/// <param name="Salience">1 minor, 2 material, 3 focal.</param>
/// <param name="Matters">Whether it is the one that matters most.</param>
/// <param name="Why">A sentence; empty where nobody wrote one.</param>
internal sealed record ScenarioMark(string Passage, string Words, CueKind Kind, int Salience, bool Matters, string Why);

/// <summary>A recording that goes with a scenario: names of files beside it.</summary>
internal sealed record Recording(string? Audio, string? Video, string? Captions)
{
    public IEnumerable<string> Files => new[] { Audio, Video, Captions }.OfType<string>();
}

/// <summary>A short conversation to practise with; it holds what <see cref="ScenarioFile"/> checked.</summary>
internal sealed record Scenario
{
    /// <summary>Its name in addresses: that of its file without <c>.twee</c>, or <c>own-12</c>, or <c>conversation-34</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required ScenarioKind Kind { get; init; }

    /// <summary>What is practised, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>1 to 10.</summary>
    public required int Minutes { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Who the customer is, in a line.</summary>
    public required string Customer { get; init; }

    public Recording? Recording { get; init; }

    /// <summary>Of a frame: what an advisor's own life takes for granted.</summary>
    public string? Mine { get; init; }

    /// <summary>Of a frame: what is so in this customer's life.</summary>
    public string? Theirs { get; init; }

    /// <summary>The passage it begins with.</summary>
    public required string Start { get; init; }

    /// <summary>All passages that are talk, in the order of the file.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    public required IReadOnlyList<ScenarioMark> Marks { get; init; }

    /// <summary>What is read afterwards.</summary>
    public required string Debrief { get; init; }

    /// <summary>The whole file.</summary>
    public required string Text { get; init; }

    /// <summary>The first 12 hexadecimal digits of its text's SHA-256.</summary>
    public string Version => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12];

    /// <summary>Whether ways part in it.</summary>
    public bool Parts => Kind is ScenarioKind.Branch or ScenarioKind.Frame;

    public ScenarioMark? Matters => Marks.FirstOrDefault(mark => mark.Matters);

    public Passage? Find(string passage) => Passages.FirstOrDefault(each => each.Name == passage);

    /// <summary>From a passage on, as far as it leads of itself: up to a choice or an end. A circle ends where it began.</summary>
    public IReadOnlyList<Passage> From(string passage)
    {
        var way = new List<Passage>();
        for (var next = Find(passage); next is not null && !way.Contains(next); next = next.Links is [{ IsSimple: true } only] ? Find(only.Target) : null)
            way.Add(next);
        return way;
    }

    /// <summary>The talk of a scenario in which ways do not part.</summary>
    public Conversation Talk => new(Name, [.. From(Start).Select(TurnOf)]) { Channel = Channel };

    /// <summary>Who speaks in a passage.</summary>
    public static Speaker SpeakerOf(Passage passage) => passage.Has("customer") ? Speaker.Customer : passage.Has("advisor") ? Speaker.Advisor : Speaker.System;

    private static Turn TurnOf(Passage passage) => new(SpeakerOf(passage), passage.Prose);
}
