namespace Rapport.Formats;

/// <summary>Something a file holds that could not be read. It is reported and counted, and the rest goes on.</summary>
/// <param name="File">The file's name as it was given; "-" for standard input.</param>
/// <param name="Line">The line, from 1; null where the file as a whole is meant.</param>
/// <param name="Reason">What is wrong, and what to do next.</param>
public sealed record Unreadable(string File, long? Line, string Reason)
{
    /// <summary>file:line: reason.</summary>
    public override string ToString() => Line is { } line ? $"{File}:{line}: {Reason}" : $"{File}: {Reason}";
}
