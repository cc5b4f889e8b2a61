using System.Text;
using Rapport.Formats;

namespace Rapport.Web.Conversations;

/// <summary>What an import could not read: all counted, the first thousand kept.</summary>
internal sealed class Complaints
{
    private const int Most = 1000, Longest = 1000;
    private readonly StringBuilder lines = new();
    private readonly Lock door = new();

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>One a line: file, line, reason.</summary>
    public string Lines
    {
        get
        {
            lock (door)
                return lines.ToString();
        }
    }

    public void Add(Unreadable unreadable)
    {
        var line = unreadable.ToString().ReplaceLineEndings(" ");
        lock (door)
        {
            if (Count++ < Most)
                lines.Append(line.Length > Longest ? line.AsSpan(0, Longest - 1) : line).Append(line.Length > Longest ? "…\n" : "\n");
        }
    }
}
