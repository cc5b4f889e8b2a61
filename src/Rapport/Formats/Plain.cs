using System.IO.Compression;
using System.Text;

namespace Rapport.Formats;

/// <summary>From the bytes of a file to plain UTF-8: unpacked, transcoded, without a byte order mark.</summary>
internal static class Plain
{
    private const int Enough = 64 * 1024;

    // Without it the framework takes an archive cut short for a complete one, and conversations would be missing in silence.
    static Plain() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", isEnabled: true);

    /// <summary>The encoding of that name, or null for null.</summary>
    /// <exception cref="ArgumentException">There is no such encoding.</exception>
    public static Encoding? Named(string? encoding)
    {
        if (encoding is null)
            return null;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(encoding);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"no text encoding is called \"{encoding}\": try utf-8, utf-16, windows-1252 or iso-8859-1", unknown);
        }
    }

    public static PeekStream Unpacked(Stream content)
    {
        var packed = new PeekStream(content);
        return packed.Peek(2) is [0x1F, 0x8B] ? new PeekStream(new GZipStream(packed, CompressionMode.Decompress)) : packed;
    }

    /// <param name="content">The unpacked file.</param>
    /// <param name="told">The encoding that the person named, or null.</param>
    public static PeekStream Transcoded(PeekStream content, Encoding? told)
    {
        var (encoding, mark) = Detect(content.Peek(Enough), told);
        content.ReadExactly(new byte[mark]);
        return encoding is UTF8Encoding ? content : new PeekStream(Encoding.CreateTranscodingStream(content, encoding, Encoding.UTF8));
    }

    private static (Encoding Encoding, int Mark) Detect(ReadOnlySpan<byte> head, Encoding? told) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Wide(head) ?? told ?? Encoding.UTF8, 0),
    };

    /// <summary>UTF-16 without a mark shows in Western text: every other byte is NUL, and hardly any between.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> head)
    {
        var pairs = head.Length / 2;
        var (even, odd) = (0, 0);
        for (var pair = 0; pair < pairs; pair++)
        {
            even += head[2 * pair] == 0 ? 1 : 0;
            odd += head[(2 * pair) + 1] == 0 ? 1 : 0;
        }
        if (odd * 10 > pairs * 4 && even * 20 < pairs)
            return Encoding.Unicode;
        return even * 10 > pairs * 4 && odd * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }
}
