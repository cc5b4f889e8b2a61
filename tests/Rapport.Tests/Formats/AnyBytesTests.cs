using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

/// <summary>Whatever a file holds, reading it reports and never throws.</summary>
public class AnyBytesTests
{
    private static readonly string[] Scraps =
    [
        "{", "}", "[", "]", "\"", ":", ",", ";", "\t", "\n", "\r\n", " ", "\\", "\0", "é", "\uD83D\uDEB2", "1", "0.0", "null", "true",
        "\"id\":\"1\"", "\"turns\":[", "{\"who\":\"customer\",\"text\":\"Hi\"}", "\"sender\":\"customer\"", "\"utterances\":[", "\"satisfaction\":{\"score\":",
        "conversation_id,who,text\n", "1,customer,Hi\n", "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n",
        "1,77,True,Tue Oct 31 22:10:47 +0000 2017,Hi,,2\n", "2,shop,False,Tue Oct 31 22:10:47 +0000 2017,Hi ^MD,,1\n", "WEBVTT\n\n",
        "00:00:01.000 --> 00:00:02.000\n", "<v Tom>", "</v>", "&amp;", "&#x110000;", "Agent: ", "Customer: ", "Tom (", "Agent):", "---\n", "# c-1\n", "NOTE ",
    ];

    public static TheoryData<string> Formats => new([.. ConversationFile.All.Select(format => format.Name)]);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Scraps_of_files_are_read_or_reported(string format) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true), Prop.ForAll(
            Gen.Elements(Scraps).ListOf().Select(string.Concat).ToArbitrary(),
            text => IsReadOrReported(Encoding.UTF8.GetBytes(text), format)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Random_bytes_are_read_or_reported(string format) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithQuietOnSuccess(true), Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(), bytes => IsReadOrReported(bytes, format)));

    [Property(MaxTest = 200)]
    public bool Whatever_the_content_looks_like(string[] lines) => IsReadOrReported(Encoding.UTF8.GetBytes(string.Join('\n', lines)), null);

    private static bool IsReadOrReported(byte[] bytes, string? format)
    {
        var read = FromFile.Bytes(bytes, options: new() { Format = format, MaxRecordBytes = 200 });
        return read.Conversations.Count + read.Unreadable.Count > 0;
    }
}
