using System.IO.Compression;
using System.Text;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

public class ConversationFileTests
{
    private const string Line = """{"id":"c-1","turns":[{"who":"customer","text":"Schöne Grüße, I’m late 🚲"}]}""";

    public static TheoryData<byte[]> Encodings => new(
        Encoding.UTF8.GetBytes(Line),
        [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Line)],
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Line)],
        [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Line)],
        Encoding.Unicode.GetBytes(Line),
        Encoding.BigEndianUnicode.GetBytes(Line),
        Gzip(Encoding.UTF8.GetBytes(Line)),
        Gzip([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Line)]));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Packed_or_not_and_in_any_Unicode_the_words_are_the_same(byte[] file) =>
        Assert.Equal(["customer: Schöne Grüße, I’m late 🚲"], FromFile.Bytes(file).Talk);

    [Fact]
    public void An_encoding_that_was_named_is_used()
    {
        byte[] file = [.. """{"id":"c-1","turns":[{"who":"customer","text":"Caf"""u8, 0xE9, .. "\"}]}"u8];
        Assert.Equal(["customer: Café"], FromFile.Bytes(file, options: new() { Encoding = "windows-1252" }).Talk);
    }

    [Fact]
    public void A_byte_that_is_not_UTF8_spoils_its_line_only_and_is_named()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Line + "\n"), .. "{\"id\":\"Zo"u8, 0xEB, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Line)];
        var read = FromFile.Bytes(file, "a.jsonl");
        Assert.Equal(2, read.Conversations.Count);
        Assert.Equal("a.jsonl:2: byte 0xEB at column 10 is not UTF-8: pass --encoding windows-1252 if it was saved by Excel on Windows", read.Complaint.ToString());
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n\n", "the file is empty")]
    [InlineData("%PDF-1.7", "this is a PDF document: export the conversations as text or CSV")]
    [InlineData("PK\u0003\u0004 xl/workbook.xml", "this is an Excel workbook: save it as CSV")]
    [InlineData("PK\u0003\u0004 a.txt", "this is a zip archive: unpack it and pass the files inside")]
    [InlineData("\0\u0001\0\0\u0002\0", "this is a binary file, not text: export the conversations as JSON, CSV or text")]
    public void A_file_without_talk_says_what_it_is(string text, string reason) =>
        Assert.Equal(new Unreadable("x", null, reason), FromFile.Text(text, "x").Complaint);

    [Fact]
    public void What_no_format_recognises_lists_the_formats() =>
        Assert.Contains("pass --format with one of jsonl, ", FromFile.Text("Lorem ipsum dolor sit amet.").Complaint.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]", "jsonl")]
    [InlineData("conversation_id,who,text\n", "csv")]
    public void A_file_of_no_conversations_says_so(string text, string format) =>
        Assert.Equal($"it holds no conversations (read as {format})", FromFile.Text(text, options: new() { Format = format }).Complaint.Reason);

    [Fact]
    public void A_broken_first_line_does_not_hide_the_format()
    {
        var read = FromFile.Text("{\"id\":\"c-0\",\"tur\n" + Line);
        Assert.Equal(("c-1", 1L), (Assert.Single(read.Conversations).Id, read.Complaint.Line));
    }

    [Fact]
    public void A_format_that_does_not_exist_is_refused_at_once()
    {
        var refused = Assert.Throws<ArgumentException>(() => ConversationFile.Read(Stream.Null, "x", new() { Format = "zendsk" }, _ => { }));
        Assert.StartsWith("no format is called \"zendsk\": the formats are jsonl, ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_does_not_exist_is_refused_at_once() =>
        Assert.Throws<ArgumentException>(() => ConversationFile.Read(Stream.Null, "x", new() { Encoding = "utf-99" }, _ => { }));

    [Fact]
    public void An_archive_cut_short_gives_what_it_has_and_says_so()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 5000).Select(number => Line.Replace("c-1", $"c-{number * 7919}", StringComparison.Ordinal)));
        var whole = Gzip(Encoding.UTF8.GetBytes(lines));
        var read = FromFile.Bytes(whole[..(whole.Length / 2)]);
        Assert.NotEmpty(read.Conversations);
        Assert.Contains(read.Unreadable, unreadable => unreadable.Reason.Contains("cut short", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_comes_out_clean()
    {
        var read = FromFile.Text("""{"id":"c","subject":"a\u0007b","turns":[{"who":"customer","name":"T\u202Eom","text":"a\r\nb\rc\u0000\td\u2066"}]}""");
        Assert.Equal(("ab", "Tom", "a\nb\nc\td"), (read.Only.Subject, read.Only.Turns[0].Name, read.Only.Turns[0].Text));
    }

    [Fact]
    public void An_id_of_control_characters_is_refused_rather_than_changed() =>
        Assert.Equal("the id ab holds control characters: give the conversation another",
            FromFile.Text("""{"id":"a\u001Bb","turns":[{"who":"customer","text":"Hi"}]}""").Complaint.Reason);

    [Fact]
    public void The_callers_report_may_stop_the_reading() =>
        Assert.Throws<InvalidOperationException>(() => ConversationFile.Read(
            new MemoryStream(), "x", new(), unreadable => throw new InvalidOperationException(unreadable.Reason)).Count());

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
