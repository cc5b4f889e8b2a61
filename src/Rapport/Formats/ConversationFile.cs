using System.Text;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>The one door by which conversations come in: any file, in any format that <see cref="All"/> lists.</summary>
public static class ConversationFile
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>The formats: the name for <see cref="ReadOptions.Format"/>, and what it is in a sentence.</summary>
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
        [.. ConversationFormats.Formats.Select(format => (format.Name, format.Description))];

    /// <summary>
    /// Streams the conversations of a file in bounded memory, in the order in which they begin in it. Gzip is unpacked; a byte order
    /// mark, the pattern of UTF-16, or the options say the encoding, else it is UTF-8; the content or the options say the format.
    /// Texts come out clean: \n ends lines, no other control character than tab, no marks that turn the direction of writing.
    /// </summary>
    /// <param name="content">The file; read once, forwards, and left open.</param>
    /// <param name="name">The file's name as given, "-" for standard input; it becomes the source, or the id, where the file states none.</param>
    /// <param name="options">What the file does not say itself.</param>
    /// <param name="report">Takes what could not be read; may throw to stop.</param>
    /// <exception cref="ArgumentException">There is no such format or encoding; thrown at once, the message lists what there is.</exception>
    public static IEnumerable<Conversation> Read(Stream content, string name, ReadOptions options, Action<Unreadable> report)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(report);
        var format = Named(options.Format);
        var encoding = Plain.Named(options.Encoding);
        void Report(Unreadable unreadable) => report(unreadable with { Reason = Clean.Text(unreadable.Reason) });
        return Undamaged(Conversations(content, name, options, format, encoding, Report), name, Report);
    }

    private static IConversationFormat? Named(string? name)
    {
        if (name is null)
            return null;
        return ConversationFormats.Formats.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"no format is called \"{name}\": the formats are {Names}");
    }

    private static string Names => string.Join(", ", All.Select(format => format.Name));

    private static IEnumerable<Conversation> Conversations(
        Stream content, string name, ReadOptions options, IConversationFormat? format, Encoding? encoding, Action<Unreadable> report)
    {
        var unpacked = Plain.Unpacked(content);
        var known = Binary.Known(unpacked.Peek(HeadBytes));
        var text = Plain.Transcoded(unpacked, encoding);
        if ((known ?? Complaint(text.Peek(HeadBytes))) is { } complaint)
        {
            report(new(name, null, complaint));
            yield break;
        }
        format ??= Recognised(Head.Of(name, text.Peek(HeadBytes)));
        if (format is null)
        {
            report(new(name, null, $"no format recognises this file: pass --format with one of {Names}"));
            yield break;
        }
        var isEmpty = true;
        void Report(Unreadable unreadable)
        {
            isEmpty = false;
            report(unreadable);
        }
        foreach (var conversation in format.Read(new Input(name, text), options, Report))
        {
            isEmpty = false;
            if (ReferenceEquals(Clean.Text(conversation.Id), conversation.Id))
                yield return Clean.Conversation(conversation);
            else
                report(new(name, null, $"the id {conversation.Id} holds control characters: give the conversation another"));
        }
        if (isEmpty)
            report(new(name, null, $"it holds no conversations (read as {format.Name})"));
    }

    private static string? Complaint(ReadOnlySpan<byte> head) =>
        head.Trim("\t\r\n "u8).IsEmpty ? "the file is empty"
        : Binary.IsLikely(head) ? "this is a binary file, not text: export the conversations as JSON, CSV or text"
        : null;

    private static IConversationFormat? Recognised(Head head) =>
        ConversationFormats.Formats.FirstOrDefault(format => format.Recognises(head));

    /// <summary>A damaged archive shows only while it is read: what came out before is kept.</summary>
    private static IEnumerable<Conversation> Undamaged(IEnumerable<Conversation> conversations, string name, Action<Unreadable> report)
    {
        using var each = conversations.GetEnumerator();
        while (Next(each, name, report))
            yield return each.Current;
    }

    private static bool Next(IEnumerator<Conversation> each, string name, Action<Unreadable> report)
    {
        try
        {
            return each.MoveNext();
        }
        catch (InvalidDataException damage)
        {
            report(new(name, null, $"the gzip archive is damaged or cut short, and the rest of it unread: {damage.Message} Fetch it again"));
            return false;
        }
    }
}
