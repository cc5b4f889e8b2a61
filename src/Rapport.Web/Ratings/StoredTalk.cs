using System.Text;
using Rapport.Conversations;
using Rapport.Formats;

namespace Rapport.Web.Ratings;

/// <summary>Talk as it is stored, read back.</summary>
internal static class StoredTalk
{
    private static readonly ReadOptions Neutral = new() { Format = "jsonl" };

    /// <param name="talk">Neutral JSON.</param>
    /// <param name="source">The source, which the JSON need not repeat.</param>
    /// <exception cref="InvalidDataException">It is no conversation; the message says why.</exception>
    public static Conversation Read(string talk, string source)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(talk));
        return ConversationFile.Read(stream, source, Neutral, complaint => throw new InvalidDataException(complaint.Reason)).First();
    }
}
