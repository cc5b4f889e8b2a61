namespace Rapport.Formats;

/// <summary>What a person knows about a file and the file does not say.</summary>
public sealed record ReadOptions
{
    /// <summary>The format's name (see <c>rapport formats</c>); null: look at the content.</summary>
    public string? Format { get; init; }

    /// <summary>The text encoding's name ("windows-1252", "utf-16"); null: a byte order mark decides, else UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Speakers who are advisors, by the name, e-mail address or label the file gives them: "SPEAKER_01", "Tom".</summary>
    public IReadOnlyList<string> Advisors { get; init; } = [];

    /// <summary>Mail domains whose people are advisors: "hearthandsole.example".</summary>
    public IReadOnlyList<string> AdvisorDomains { get; init; } = [];

    /// <summary>The longest single record (a line, or one conversation of a JSON document) that is read, in bytes; longer ones are unreadable.</summary>
    public int MaxRecordBytes { get; init; } = 32 * 1024 * 1024;
}
