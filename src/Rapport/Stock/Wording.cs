using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Rapport.Stock;

/// <summary>
/// One sentence as the ledger hears it: in lower case, without punctuation, with names, numbers and marks of redaction taken out.
/// <see cref="Key"/> is the same for the same words; <see cref="CopyFeatures"/> gives what near-identical sentences share.
/// </summary>
internal readonly ref struct Wording
{
    /// <summary>Longer stretches are no lines.</summary>
    public const int MostWords = 64;

    /// <summary>"Thank you very much." is a courtesy, not a line: fewer words than this, names, numbers and fillers aside.</summary>
    private const int FewestWords = 4;

    private const int FewestContent = 2;
    private readonly ReadOnlySpan<Word> words;
    private readonly ReadOnlySpan<char> sentence;
    private readonly bool tooLong;

    /// <param name="sentence">The sentence as said.</param>
    /// <param name="room">Room for <see cref="MostWords"/> words.</param>
    public Wording(ReadOnlySpan<char> sentence, Span<Word> room)
    {
        this.sentence = sentence;
        var count = Tokens.Of(sentence, room);
        tooLong = count > room.Length;
        room = room[..Math.Min(count, room.Length)];
        Tokens.TakeOutNames(sentence, room);
        words = room;
    }

    /// <summary>Whether the sentence is long enough to be a line and short enough to be one.</summary>
    public bool IsLine
    {
        get
        {
            var (said, content) = (0, 0);
            for (var word = 0; word < words.Length; word++)
            {
                said += words[word].Kind <= WordKind.Function ? 1 : 0;
                content += words[word].Kind == WordKind.Content ? 1 : 0;
            }

            return !tooLong && said >= FewestWords && content >= FewestContent;
        }
    }

    /// <summary>A hash of the words said, in their order, slots left out.</summary>
    public ulong Key
    {
        get
        {
            Span<ulong> said = stackalloc ulong[MostWords];
            var length = 0;
            for (var word = 0; word < words.Length; word++)
            {
                if (!words[word].IsSlot)
                    said[length++] = words[word].Hash;
            }

            return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(said[..length]));
        }
    }

    /// <summary>Hashes of the words and of the pairs of neighbours, fillers and slots left out, sorted and without repeats.</summary>
    public Span<ulong> CopyFeatures(Span<ulong> into)
    {
        var length = 0;
        var before = 0UL;
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word].Kind > WordKind.Function)
                continue;
            var hash = words[word].Hash;
            into[length++] = hash;
            if (before != 0)
                into[length++] = (before * 0x9E3779B97F4A7C15) ^ (hash * 0xC2B2AE3D27D4EB4F);
            before = hash;
        }

        return Distinct(into[..length]);
    }

    /// <summary>The sentence with names and numbers masked and white space made single: what the ledger may show and keep. "" where it does not fit.</summary>
    public ReadOnlySpan<char> CopyMasked(Span<char> into)
    {
        var line = new Masked(into);
        var at = 0;
        for (var word = 0; word < words.Length; word++)
        {
            var (start, length, kind, _) = words[word];
            line.Add(sentence[at..start]);
            at = start + length;
            if (kind == WordKind.Name && length == 1 && sentence[at..].StartsWith("."))
                at++;
            if (kind is WordKind.Name or WordKind.Number)
                line.Mask(kind == WordKind.Name ? "<name>" : "<number>");
            else if (kind == WordKind.Mark && sentence[start] != '<')
                line.Mask("<link>");
            else
                line.Add(sentence[start..at]);
        }

        line.Add(sentence[at..]);
        return line.Text;
    }

    private static Span<ulong> Distinct(Span<ulong> features)
    {
        features.Sort();
        var kept = 0;
        foreach (var feature in features)
        {
            if (kept == 0 || features[kept - 1] != feature)
                features[kept++] = feature;
        }

        return features[..kept];
    }
}
