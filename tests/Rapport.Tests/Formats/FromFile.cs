using System.Text;
using Rapport.Conversations;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

/// <summary>What came out of a file: conversations, and what could not be read.</summary>
internal sealed record FromFile(IReadOnlyList<Conversation> Conversations, IReadOnlyList<Unreadable> Unreadable)
{
    /// <summary>The one conversation of a file that was read without complaint.</summary>
    public Conversation Only
    {
        get
        {
            Assert.Empty(Unreadable);
            return Assert.Single(Conversations);
        }
    }

    /// <summary>The one complaint of a file.</summary>
    public Unreadable Complaint => Assert.Single(Unreadable);

    /// <summary>"customer: Hello" for every turn of the one conversation.</summary>
    public IReadOnlyList<string> Talk => [.. Only.Turns.Select(turn => $"{turn.Who.ToString().ToLowerInvariant()}: {turn.Text}")];

    public static FromFile Text(string text, string name = "talk.txt", ReadOptions? options = null) =>
        Bytes(Encoding.UTF8.GetBytes(text), name, options);

    public static FromFile Bytes(byte[] bytes, string name = "talk.txt", ReadOptions? options = null) =>
        Stream(new MemoryStream(bytes), name, options);

    public static FromFile Stream(Stream content, string name = "talk.txt", ReadOptions? options = null)
    {
        var unreadable = new List<Unreadable>();
        return new([.. ConversationFile.Read(content, name, options ?? new(), unreadable.Add)], unreadable);
    }
}
