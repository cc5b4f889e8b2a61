using System.Text.Json;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;

namespace Rapport.Cli;

/// <summary>
/// The conversations of a run as kept, on disk, for a second pass: standard input can be read only once, and of conversations
/// under one key only the last counts. The file goes when the run ends, however it ends.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly Repeats repeats = new();
    private readonly FileStream file = new(Path.Combine(Path.GetTempPath(), $"rapport-{Guid.NewGuid():N}.jsonl"), Options());

    private readonly Utf8JsonWriter json;

    public Spool() => json = new(file, RatingWriter.Options);

    /// <summary>Conversations that a later one under the same key replaced.</summary>
    public int Repeats => repeats.Count;

    /// <summary>Conversations that count.</summary>
    public int Count => repeats.Added - repeats.Count;

    /// <summary>Keeps a conversation; false where its key had come before.</summary>
    public bool Add(Conversation conversation)
    {
        ConversationWriter.Write(json, conversation);
        json.Flush();
        json.Reset();
        file.WriteByte((byte)'\n');
        return repeats.Add(conversation);
    }

    /// <summary>The conversations that count, in the order in which they came.</summary>
    public IEnumerable<Conversation> Read()
    {
        if (repeats.Added == 0)
            yield break;
        file.Flush();
        file.Position = 0;
        var ordinal = 0;
        foreach (var conversation in ConversationFile.Read(file, "spool", new() { Format = "jsonl", MaxRecordBytes = int.MaxValue }, Broken))
        {
            if (repeats.IsLast(conversation, ordinal++))
                yield return conversation;
        }
    }

    public void Dispose()
    {
        json.Dispose();
        file.Dispose();
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void Broken(Unreadable line) =>
        throw new InvalidOperationException($"The tool cannot read what it wrote itself ({line}): this is a fault of the tool.");
}
