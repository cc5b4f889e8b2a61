using System.IO.Hashing;
using System.Text;
using Rapport.Conversations;

namespace Rapport.Cli;

/// <summary>Which conversation came last under each key. 28 bytes a conversation: ten million fit in 280 MB.</summary>
internal sealed class Repeats
{
    private readonly Dictionary<ulong, int> last = [];

    /// <summary>Conversations whose key had come before.</summary>
    public int Count { get; private set; }

    /// <summary>Conversations added.</summary>
    public int Added { get; private set; }

    /// <summary>Notes a conversation's key; false where it had come before.</summary>
    public bool Add(Conversation conversation)
    {
        var key = KeyOf(conversation);
        var isNew = last.TryAdd(key, Added);
        if (!isNew)
        {
            last[key] = Added;
            Count++;
        }

        Added++;
        return isNew;
    }

    /// <summary>Whether the conversation added as number <paramref name="ordinal"/> (from 0) was the last under its key.</summary>
    public bool IsLast(Conversation conversation, int ordinal) => last[KeyOf(conversation)] == ordinal;

    private static ulong KeyOf(Conversation conversation) => XxHash64.HashToUInt64(Encoding.UTF8.GetBytes($"{conversation.Source}\0{conversation.Id}"));
}
