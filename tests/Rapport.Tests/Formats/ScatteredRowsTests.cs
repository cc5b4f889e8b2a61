using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

public class ScatteredRowsTests
{
    [Property]
    public bool They_come_together_as_GroupBy_does_whatever_the_memory((byte Key, byte[] Row)[] added, PositiveInt memory)
    {
        using var rows = new ScatteredRows(int.MaxValue, Assert.Fail, memory.Get * 16);
        foreach (var (key, row) in added)
            rows.Add(KeyOf(key), row ?? []);
        var expected = added.GroupBy(row => KeyOf(row.Key)).Select(group => $"{group.Key}:{string.Join('|', group.Select(row => Convert.ToHexString(row.Row ?? [])))}");
        var found = rows.Groups().Select(group => $"{group.Key}:{string.Join('|', group.Rows.Select(row => Convert.ToHexString(row.Span)))}");
        return expected.SequenceEqual(found);
    }

    [Fact]
    public void Long_rows_survive_the_disk()
    {
        using var rows = new ScatteredRows(int.MaxValue, Assert.Fail, memoryBytes: 1000);
        var row = new byte[100_000];
        new Random(7).NextBytes(row);
        foreach (var key in new[] { "b", "a", "b", "a" })
            rows.Add(key, row);
        var groups = rows.Groups().Select(group => (group.Key, group.Rows.Count(kept => kept.Span.SequenceEqual(row))));
        Assert.Equal([("b", 2), ("a", 2)], groups);
    }

    [Fact]
    public void A_group_over_the_limit_is_left_out_and_named()
    {
        var tooLong = new List<string>();
        using var rows = new ScatteredRows(mostBytes: 50, tooLong.Add);
        for (var row = 0; row < 20; row++)
            rows.Add(row % 10 == 0 ? "short" : "long", new byte[5]);
        Assert.Equal("short", Assert.Single(rows.Groups()).Key);
        Assert.Equal(["long"], tooLong);
    }

    private static string KeyOf(byte key) => (key % 5) switch { 0 => "", 1 => "a", 2 => "aa", 3 => "é\0", _ => $"k{key % 11}" };
}
