namespace Rapport.Formats;

/// <summary>Files that people hand over and that hold no text: what they are, and what to do instead.</summary>
internal static class Binary
{
    /// <summary>What a file with this beginning is known to be, and what to do; null where nothing is known against it.</summary>
    public static string? Known(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => Zip(head),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "this is a PDF document: export the conversations as text or CSV",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "this is an old Excel, Word or Outlook file: open it and save it as CSV or text",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "this is a zstd archive: unpack it, or pack it with gzip, which is read as it is",
        [(byte)'B', (byte)'Z', (byte)'h', ..] => "this is a bzip2 archive: unpack it, or pack it with gzip, which is read as it is",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] or [(byte)'I', (byte)'D', (byte)'3', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] =>
            "this is a recording: transcribe it first, Rapport reads transcripts only",
        _ => null,
    };

    /// <summary>Whether there are too many NULs for text, once its encoding is known.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> head) => head.Count((byte)0) * 200 > head.Length;

    private static string Zip(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("xl/"u8) >= 0)
            return "this is an Excel workbook: save it as CSV";
        return head.IndexOf("word/"u8) >= 0 ? "this is a Word document: save it as plain text" : "this is a zip archive: unpack it and pass the files inside";
    }
}
