using System.Text;
using FsCheck.Xunit;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

public class JsonRecordsTests
{
    [Theory]
    [InlineData("{\"a\":1}\n\n{\"a\":2}\r\n", "1 {\"a\":1}|3 {\"a\":2}")]
    [InlineData("[{\"a\":\"]}\"},\n{\"a\":{\"b\":[]}}]", "1 {\"a\":\"]}\"}|2 {\"a\":{\"b\":[]}}")]
    [InlineData("[{\"a\":1}]\n[{\"a\":2}]", "1 {\"a\":1}|2 {\"a\":2}")]
    [InlineData("{\n\"a\":\n1}\n", "1 {\n\"a\":\n1}")]
    [InlineData("{\n\"a\":1\n}\n{\n\"a\":2\n}", "1 {\n\"a\":1\n}|4 {\n\"a\":2\n}")]
    [InlineData("{\"n\":[1],\"data\":[{\"a\":1},{\"a\":2}],\"next\":null}", "1 data {\"a\":1}|1 data {\"a\":2}")]
    [InlineData("{\"data\":[{\"a\":1}],\"x\":{\"data\":[{}]},\n\"more\":[{\"b\":1}]}", "1 data {\"a\":1}|2 more {\"b\":1}")]
    [InlineData("{\"data\":[{\"a\":1}]}\n{\"data\":[{\"a\":2}]}", "1 data {\"a\":1}|2 data {\"a\":2}")]
    [InlineData("{\"type\":\"data\",\"n\":[{\"a\":1}]}", "1 {\"type\":\"data\",\"n\":[{\"a\":1}]}")]
    [InlineData("{\"a\":\"\\\\\"}\n{\"a\":\"\\\"\"}", "1 {\"a\":\"\\\\\"}|2 {\"a\":\"\\\"\"}")]
    public void Records_are_found_however_the_file_holds_them(string file, string records)
    {
        var (found, unreadable) = Read(file);
        Assert.Equal(records, string.Join('|', found));
        Assert.Empty(unreadable);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"tur\n{\"id\":\"b\"}\n", 1)]
    [InlineData("{\"id\":\"b\"}\n{\"id\":\"a\",,}\n", 2)]
    [InlineData("{\"id\":\"b\"}\n{\"id\":\"a\",\"id\":\"c\"}\n", 2)]
    [InlineData("[{\"id\":\"b\"},\n{\"id\":\"a\n},\n{\"id\":\"c\"}]", 2)]
    [InlineData("[{\"id\":\"b\"},\n7,{\"id\":\n1}]", 2)]
    public void A_broken_record_is_reported_with_its_line_and_the_rest_goes_on(string file, long line)
    {
        var unreadable = new List<Unreadable>();
        var input = InputOf(file);
        var read = JsonRecords.Read(input, new(), unreadable.Add).Count(record => record.AsDocument(input, unreadable.Add) is not null);
        Assert.True(read >= 1);
        Assert.Equal(line, Assert.Single(unreadable).Line);
    }

    [Theory]
    [InlineData("[{\"a\":1},\n{\"a\":", 2, "the file ends inside the record")]
    [InlineData("{\"data\":[{\"a\":1},\n", 2, "the file ends inside an array")]
    public void A_file_cut_short_gives_what_is_complete(string file, long line, string reason)
    {
        var (found, unreadable) = Read(file);
        Assert.Single(found);
        Assert.Equal(line, Assert.Single(unreadable).Line);
        Assert.StartsWith(reason, unreadable[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}\n{1}")]
    [InlineData("[{0},{1}]")]
    [InlineData("{{\"data\":[{0},{1}]}}")]
    public void A_record_over_the_limit_is_reported_and_the_next_is_read(string layout)
    {
        var file = string.Format(null, layout, $$"""{"a":"{{new string('x', 300_000)}}"}""", """{"a":2}""");
        var (found, unreadable) = Read(file, new() { MaxRecordBytes = 1000 });
        Assert.EndsWith("{\"a\":2}", Assert.Single(found), StringComparison.Ordinal);
        Assert.StartsWith("longer than 1,000 bytes", Assert.Single(unreadable).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapper_is_streamed_even_when_it_is_larger_than_a_record_may_be()
    {
        var file = $$"""{"data":[{{string.Join(',', Enumerable.Repeat("""{"a":1}""", 50_000))}}]}""";
        Assert.Equal(50_000, Read(file, new() { MaxRecordBytes = 1000 }).Found.Count);
    }

    [Fact]
    public void Nesting_beyond_64_is_an_error_of_its_record_only()
    {
        var input = InputOf($"{{\"a\":{new string('[', 80)}{new string(']', 80)}}}\n{{\"a\":1}}");
        var unreadable = new List<Unreadable>();
        Assert.Equal(1, JsonRecords.Read(input, new(), unreadable.Add).Count(record => record.AsDocument(input, unreadable.Add) is not null));
        Assert.Single(unreadable);
    }

    [Property(MaxTest = 500)]
    public void Nothing_that_a_file_may_hold_makes_it_throw(byte[] choices)
    {
        var alphabet = "{}[]\",:\\ \n1a\0\u00e9";
        var (found, _) = Read(new string([.. choices.Select(choice => alphabet[choice % alphabet.Length])]), new() { MaxRecordBytes = 10 });
        Assert.All(found, record => Assert.NotEmpty(record));
    }

    private static (List<string> Found, List<Unreadable> Unreadable) Read(string file, ReadOptions? options = null)
    {
        var unreadable = new List<Unreadable>();
        var found = JsonRecords.Read(InputOf(file), options ?? new(), unreadable.Add, "data", "more")
            .Select(record => $"{record.Line} {(record.Property is null ? "" : record.Property + " ")}{Encoding.UTF8.GetString(record.Json.Span)}");
        return ([.. found], unreadable);
    }

    private static Input InputOf(string file) => new("f.json", new MemoryStream(Encoding.UTF8.GetBytes(file)));
}
