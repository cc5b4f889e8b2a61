using System.Text;
using System.Text.Json;

namespace Rapport.Formats;

/// <summary>An open file: its name as given, and its content as UTF-8 without a byte order mark.</summary>
internal sealed record Input(string Name, Stream Utf8)
{
    /// <summary>The conversation's id where a file holds one conversation and states none: the file's name without folders and ending.</summary>
    public string Stem => Name == "-" ? "stdin" : Path.GetFileNameWithoutExtension(Name) is { Length: > 0 } stem ? stem : Name;
}

/// <summary>The first 64 KiB of a file, for formats to recognise themselves.</summary>
/// <param name="FileName">The file's name as given.</param>
/// <param name="Text">The head as text.</param>
/// <param name="Keys">Property names of the first JSON record (nested ones as "source.author"), empty where the file is not JSON.</param>
internal sealed record Head(string FileName, string Text, IReadOnlySet<string> Keys)
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, AllowMultipleValues = true };

    public static Head Of(string fileName, ReadOnlySpan<byte> head) => new(fileName, Encoding.UTF8.GetString(head), KeysOf(head));

    /// <summary>Names up to the end of the first record: arrays lend their names to what they hold ("turns.who").</summary>
    private static HashSet<string> KeysOf(ReadOnlySpan<byte> head)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (head.TrimStart("\t\r\n "u8) is not [(byte)'{' or (byte)'[', ..])
            return keys;
        while (!IsCollected(head, keys) && head.IndexOf((byte)'\n') is >= 0 and var end)
            head = head[(end + 1)..];
        return keys;
    }

    /// <summary>Whether a record could be read; if not, the next line may have a whole one, and what was seen still tells the format.</summary>
    private static bool IsCollected(ReadOnlySpan<byte> head, HashSet<string> keys)
    {
        try
        {
            Collect(new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(Lenient)), keys);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, or a name that is not UTF-8.
            return false;
        }
    }

    private static void Collect(Utf8JsonReader reader, HashSet<string> keys)
    {
        var names = new string[reader.CurrentState.Options.MaxDepth + 66];
        names[0] = "";
        var prefixes = (string[])names.Clone();
        var roots = 0;
        while (reader.Read())
        {
            var depth = reader.CurrentDepth;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                roots += reader.TokenType == JsonTokenType.StartArray && depth == 0 ? 1 : 0;
                prefixes[depth + 1] = names[depth + 1] = names[depth];
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                keys.Add(names[depth] = prefixes[depth].Length == 0 ? name : $"{prefixes[depth]}.{name}");
            }
            else if (reader.TokenType == JsonTokenType.EndObject && depth <= roots)
            {
                return;
            }
        }
    }
}
