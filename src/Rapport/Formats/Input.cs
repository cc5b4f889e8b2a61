namespace Rapport.Formats;

/// <summary>An open file: its name as given, and its content as UTF-8 without a byte order mark.</summary>
internal sealed record Input(string Name, Stream Utf8);

/// <summary>The first 64 KiB of a file, for formats to recognise themselves.</summary>
/// <param name="FileName">The file's name as given.</param>
/// <param name="Text">The head as text.</param>
/// <param name="Keys">Property names of the first JSON record (nested ones as "source.author"), empty where the file is not JSON.</param>
internal sealed record Head(string FileName, string Text, IReadOnlySet<string> Keys);
