using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>One way in which conversations are written down.</summary>
internal interface IConversationFormat
{
    /// <summary>The name for <c>--format</c>: "zendesk", "vtt".</summary>
    string Name { get; }

    /// <summary>One sentence for <c>rapport formats</c>: what it is, and what it needs to be told.</summary>
    string Description { get; }

    /// <summary>Whether a file that begins like this is of this format.</summary>
    bool Recognises(Head head);

    /// <summary>
    /// Reads conversations one by one, in the order in which they begin in the file, in bounded memory. What cannot be read goes to
    /// <paramref name="report"/>, which may throw to stop; the rest goes on.
    /// </summary>
    IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report);
}
