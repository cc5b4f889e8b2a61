using System.Collections.Concurrent;
using Rapport.Formats;

namespace Rapport.Cli;

/// <summary>What happened on the way in: conversations read, things unreadable, personal data replaced.</summary>
internal sealed class Tally(TextWriter error, bool strict)
{
    private const int ShownAFile = 20;
    private readonly ConcurrentDictionary<string, long> redacted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> shown = new(StringComparer.Ordinal);

    /// <summary>Conversations read.</summary>
    public long Read { get; private set; }

    /// <summary>Things that could not be read, in the order of the files.</summary>
    public List<Unreadable> FirstUnreadable { get; } = [];

    /// <summary>How many could not be read.</summary>
    public long Unreadable { get; private set; }

    /// <summary>How often each mark was put in, by mark.</summary>
    public IReadOnlyDictionary<string, long> Redacted => new SortedDictionary<string, long>(redacted, StringComparer.Ordinal);

    /// <summary>The exit code that this input deserves.</summary>
    public int ExitCode => Unreadable > 0 ? Cli.ExitCode.SomeUnreadable : Cli.ExitCode.Done;

    public void CountRead() => Read++;

    /// <summary>Reports on standard error, the first ones of a file in full; a strict run stops at the first.</summary>
    public void Report(Unreadable unreadable)
    {
        if (strict)
            throw new StrictException(unreadable.ToString());
        Unreadable++;
        var times = shown[unreadable.File] = shown.GetValueOrDefault(unreadable.File) + 1;
        if (times > ShownAFile)
            return;
        FirstUnreadable.Add(unreadable);
        error.WriteLine(Plain.Text(unreadable.ToString()));
    }

    /// <summary>Everything that could not be read: the first ones of each file in full, the others counted under their file.</summary>
    public IEnumerable<Unreadable> AllUnreadable() => FirstUnreadable.Concat(
        shown.Where(pair => pair.Value > ShownAFile)
            .SelectMany(pair => Enumerable.Repeat(new Unreadable(pair.Key, null, "more like these"), pair.Value - ShownAFile)));

    public void CountRedacted(string mark, long times) => redacted.AddOrUpdate(mark, times, (_, before) => before + times);

    /// <summary>The last words on standard error: what was not shown, and how many in all.</summary>
    public void Conclude()
    {
        foreach (var (file, times) in shown.Where(pair => pair.Value > ShownAFile))
            error.WriteLine($"{Plain.Text(file)}: {times - ShownAFile:N0} more like these");
        if (Unreadable > 0)
            error.WriteLine($"{Unreadable:N0} unreadable, {Read:N0} conversations read; --strict stops at the first unreadable one");
    }
}
