using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Measure.Fairness;

/// <summary>Conversations of tests/data, and what a reader with the rubric rates them.</summary>
internal static class Talks
{
    public static IReadOnlyList<Conversation> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        using var file = File.OpenRead(path);
        return [.. ConversationFile.Read(file, path, new ReadOptions(), wrong => throw new InvalidDataException(wrong.ToString()))];
    }

    public static string? Tag(this Conversation conversation, string name) =>
        conversation.Tags.FirstOrDefault(tag => tag.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>The ratings by conversation id; null where the reader declines.</summary>
    public static IReadOnlyDictionary<string, double?> Rate(IReader reader, IEnumerable<Conversation> conversations) =>
        conversations.ToDictionary(conversation => conversation.Id, conversation => Rubric.Rate(reader.Read(conversation)).Score, StringComparer.Ordinal);
}
