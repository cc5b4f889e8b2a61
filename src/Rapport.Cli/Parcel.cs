using System.Buffers;
using System.Text.Json;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;

namespace Rapport.Cli;

/// <summary>A conversation as it travels: one line of neutral JSON, and its key for when something is wrong with it.</summary>
internal sealed record Letter(string Source, string Id, ReadOnlyMemory<byte> Line)
{
    public static Letter Of(Conversation conversation)
    {
        var line = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(line, RatingWriter.Options))
            ConversationWriter.Write(json, conversation);
        return new(conversation.Source, conversation.Id, line.WrittenMemory);
    }
}

/// <summary>
/// Conversations sent together under one key of their own, so that the platform takes them once however often they are sent. Small enough for the 1 MB that
/// common proxies let through, and for a platform to store it before it answers.
/// </summary>
internal sealed class Parcel
{
    private const int MostLetters = 400, MostBytes = 512 << 10;
    private readonly List<Letter> letters = [];
    private int bytes;

    /// <summary>Its <c>Idempotency-Key</c>.</summary>
    public string Key { get; } = $"rapport-send-{Guid.NewGuid():N}";

    public IReadOnlyList<Letter> Letters => letters;

    /// <summary>Packs letters in their order; a single one may be larger than a parcel should be.</summary>
    public static IEnumerable<Parcel> Of(IEnumerable<Letter> letters)
    {
        var parcel = new Parcel();
        foreach (var letter in letters)
        {
            if (parcel.letters.Count == MostLetters || (parcel.letters.Count > 0 && parcel.bytes + letter.Line.Length >= MostBytes))
            {
                yield return parcel;
                parcel = new();
            }

            parcel.letters.Add(letter);
            parcel.bytes += letter.Line.Length + 1;
        }

        if (parcel.letters.Count > 0)
            yield return parcel;
    }

    /// <summary>JSON Lines.</summary>
    public byte[] Body()
    {
        var body = new ArrayBufferWriter<byte>(bytes);
        foreach (var letter in letters)
        {
            body.Write(letter.Line.Span);
            body.Write("\n"u8);
        }

        return body.WrittenSpan.ToArray();
    }
}
