using System.CommandLine;
using Rapport.Conversations;
using Rapport.Formats;

namespace Rapport.Cli;

/// <summary>The files a verb reads, and what a person says about them: the same options at every verb.</summary>
internal sealed class Inputs
{
    private readonly Argument<string[]> files = new("FILES")
    {
        Description = "Files or folders of conversations; - for standard input. Gzip is fine.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> format = new("--format") { Description = "The format, where looking at the content is not enough (see 'rapport formats')." };
    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "The text encoding, for example windows-1252. Otherwise a byte order mark decides, else UTF-8.",
    };
    private readonly Option<string[]> advisors = new("--advisor")
    {
        Description = "A speaker who is an advisor, as the file calls them: \"SPEAKER_01\", \"Tom\". May be repeated.",
    };
    private readonly Option<string[]> domains = new("--advisor-domain")
    {
        Description = "A mail domain whose people are advisors: hearthandsole.example. May be repeated.",
    };
    private readonly Option<bool> keep = new("--keep-personal-data")
    {
        Description = "Do not replace e-mail addresses, phone numbers, cards, IBANs, long numbers and customers' names.",
    };
    private readonly Option<bool> strict = new("--strict") { Description = "Stop at the first thing that cannot be read." };

    /// <summary>Adds the argument and the options to a verb. A verb that is there to redact has no switch against it.</summary>
    public void AddTo(Command verb, bool redactionIsTheJob = false)
    {
        verb.Add(files);
        foreach (Option option in new Option[] { format, encoding, advisors, domains, strict })
            verb.Add(option);
        if (!redactionIsTheJob)
            verb.Add(keep);
    }

    /// <summary>Opens nothing yet: an input that can be read once.</summary>
    public Input From(ParseResult parsed, Desk desk)
    {
        var keepPersonalData = parsed.GetValue(keep);
        if (keepPersonalData)
            desk.Error.WriteLine("Personal data is kept: whoever sees the output sees it too.");
        return new(desk, Expand(parsed.GetValue(files)!), new(desk.Error, parsed.GetValue(strict)))
        {
            KeepPersonalData = keepPersonalData,
            Options = new()
            {
                Format = KnownFormat(parsed.GetValue(format)),
                Encoding = parsed.GetValue(encoding),
                Advisors = parsed.GetValue(advisors) ?? [],
                AdvisorDomains = parsed.GetValue(domains) ?? [],
            },
        };
    }

    private static string? KnownFormat(string? name) =>
        name is null || ConversationFile.All.Any(known => known.Name == name)
            ? name
            : throw new WrongUseException($"There is no format \"{name}\". Known: {string.Join(", ", ConversationFile.All.Select(known => known.Name))}.");

    private static List<string> Expand(string[] given) =>
        [.. given.SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsTalk).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1))];

    /// <summary>A folder may hold its own README and hidden files; only files named one by one are read whatever they are called.</summary>
    private static bool IsTalk(string file) =>
        !Path.GetFileName(file).StartsWith('.') && !Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Files on their way in: read one after the other, every conversation redacted before anybody sees it.</summary>
internal sealed class Input(Desk desk, IReadOnlyList<string> files, Tally tally)
{
    public bool KeepPersonalData { get; init; }

    public ReadOptions Options { get; init; } = new();

    public Tally Tally => tally;

    public IReadOnlyList<string> Files => files;

    /// <summary>Bytes of all files together; null where standard input is among them.</summary>
    public long? Bytes { get; } = files.Contains("-") ? null : files.Sum(file => File.Exists(file) ? new FileInfo(file).Length : 0);

    /// <summary>Bytes taken in so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Every conversation as kept, in the order of the files.</summary>
    public IEnumerable<Conversation> Read() => files.SelectMany(ReadFile).Select(Redact);

    /// <summary>Every conversation as it stands; the caller redacts it with <see cref="Redact"/>, perhaps on another thread.</summary>
    public IEnumerable<Conversation> ReadRaw() => files.SelectMany(ReadFile);

    /// <summary>The conversation as it may be kept.</summary>
    public Conversation Redact(Conversation conversation)
    {
        if (KeepPersonalData)
            return conversation with { CustomerNames = [] };
        var redacted = Redaction.Apply(conversation);
        foreach (var (mark, times) in redacted.Counts)
            tally.CountRedacted(mark.ToString().ToLowerInvariant(), times);
        return redacted.Conversation;
    }

    private IEnumerable<Conversation> ReadFile(string file)
    {
        using var content = Open(file);
        if (content is null)
            yield break;
        using var conversations = Conversations(content, file).GetEnumerator();
        while (Next(conversations, file))
        {
            tally.CountRead();
            yield return conversations.Current;
        }
    }

    private IEnumerable<Conversation> Conversations(Stream content, string file)
    {
        try
        {
            return ConversationFile.Read(content, file, Options, tally.Report);
        }
        catch (ArgumentException wrong)
        {
            throw new WrongUseException(wrong.Message);
        }
    }

    private bool Next(IEnumerator<Conversation> conversations, string file)
    {
        try
        {
            return conversations.MoveNext();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            tally.Report(new(file, null, $"reading stopped here: {failure.Message}"));
            return false;
        }
    }

    private CountedStream? Open(string file)
    {
        if (file == "-")
            return new CountedStream(desk.In, read => BytesRead += read);
        try
        {
            return new CountedStream(File.OpenRead(file), read => BytesRead += read);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            tally.Report(new(file, null, failure is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file; check the name"
                : $"it cannot be opened: {failure.Message}"));
            return null;
        }
    }
}
