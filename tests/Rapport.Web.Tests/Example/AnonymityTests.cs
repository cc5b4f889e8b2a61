using Microsoft.EntityFrameworkCore;
using Rapport.Web.Example;
using Rapport.Web.Example.Pulse;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests.Example;

/// <summary>What somebody finds who has the database: while a round is open, and after.</summary>
public sealed class AnonymityTests : FreshPlatform
{
    [Fact]
    public async Task No_row_is_anybodys_and_none_is_added_by_an_answer()
    {
        var staff = await Platform.StaffAsync(7);
        await Platform.OpenAsync();
        var before = await Platform.InStoreAsync(store => store.PulseTallies.CountAsync());
        foreach (var browser in staff)
            await browser.AnswerAsync(3);
        Assert.Equal(before, await Platform.InStoreAsync(store => store.PulseTallies.CountAsync()));
        Assert.Equal(PulseStatement.All.Count * 6, before);
    }

    [Fact]
    public async Task Nothing_in_the_tables_of_answers_is_a_person_and_the_log_does_not_say_who_answered()
    {
        var staff = await Platform.StaffAsync(3, prefix: "person");
        await Platform.OpenAsync();
        foreach (var browser in staff)
            await browser.AnswerAsync(3, "person1 was here, person2@example.org too");
        var people = await Platform.InStoreAsync(store => store.Set<Rapport.Web.People.Person>().ToListAsync());
        var rows = await Platform.InStoreAsync(RowsAsync);
        Assert.All(people, person => Assert.DoesNotContain(rows, row => row.Contains(person.Name, StringComparison.OrdinalIgnoreCase)
            || row.Contains(person.UserName!, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(await Platform.InStoreAsync(store => store.Set<Rapport.Web.People.LogEntry>().ToListAsync()), entry =>
            entry.Who is not null && entry.About == "pulse");
        Assert.DoesNotContain(typeof(PulseTally).GetProperties().Concat(typeof(PulseSentence).GetProperties()),
            property => property.Name.Contains("Person", StringComparison.Ordinal) || property.PropertyType == typeof(DateTimeOffset));
    }

    [Fact]
    public async Task The_order_of_sentences_is_drawn_anew_with_every_answer()
    {
        var staff = await Platform.StaffAsync(9);
        await Platform.OpenAsync();
        for (var at = 0; at < 6; at++)
            await staff[at].AnswerAsync(3, $"{at}");
        var orders = new HashSet<string>(StringComparer.Ordinal) { string.Concat(await OrderAsync()) };
        foreach (var browser in staff.Skip(6))
        {
            await browser.AnswerAsync(3);
            orders.Add(string.Concat(await OrderAsync()));
        }
        Assert.True(orders.Count > 1, "Four times the same of 720 orders.");
        Assert.All(orders, order => Assert.Equal("012345", string.Concat(order.Order())));
    }

    [Fact]
    public async Task Every_answer_gives_all_sentences_new_keys()
    {
        var staff = await Platform.StaffAsync(3);
        await Platform.OpenAsync();
        await staff[0].AnswerAsync(3, "First");
        var first = await KeysAsync();
        await staff[1].AnswerAsync(3);
        var second = await KeysAsync();
        await staff[2].AnswerAsync(3, "Last");
        Assert.Empty(first.Intersect(second));
        Assert.Empty(second.Intersect(await KeysAsync()));
    }

    [SkippableFact]
    public async Task On_PostgreSQL_all_rows_of_a_round_were_written_together_as_far_as_it_knows()
    {
        Skip.IfNot(await Platform.InStoreAsync(store => Task.FromResult(store.IsPostgres)), "SQLite does not say which rows were written together.");
        var staff = await Platform.StaffAsync(4);
        await Platform.OpenAsync();
        foreach (var (at, browser) in staff.Index())
        {
            await browser.AnswerAsync(at + 1, at == 1 ? "Only I wrote." : "");
            Assert.Equal(1, await Platform.InStoreAsync(store => store.Database.SqlQueryRaw<int>("""
                SELECT COUNT(DISTINCT x)::int AS "Value" FROM (SELECT xmin::text AS x FROM pulse_asked UNION ALL SELECT xmin::text FROM pulse_groups
                UNION ALL SELECT xmin::text FROM pulse_tallies UNION ALL SELECT xmin::text FROM pulse_sentences) AS rows
                """).SingleAsync()));
        }
    }

    [SkippableFact]
    public async Task On_SQLite_who_answered_is_not_in_the_file_any_more_when_the_round_is_closed()
    {
        Skip.If(await Platform.InStoreAsync(store => Task.FromResult(store.IsPostgres)), "PostgreSQL is vacuumed instead.");
        var staff = await Platform.StaffAsync(3);
        await Platform.OpenAsync();
        await staff[0].AnswerAsync(3, "zanzibarite");
        Assert.True(InFile("zanzibarite"));
        await Platform.CloseAsync();
        Assert.False(InFile("zanzibarite"));
        Assert.False(await Platform.InStoreAsync(store => store.PulseAsked.AnyAsync()));
    }

    private bool InFile(string words) => Directory.EnumerateFiles(Platform.Folder, "rapport.db*").Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        file.CopyTo(all);
        return all.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;
    });

    private Task<List<string>> OrderAsync() =>
        Platform.InStoreAsync(store => store.PulseSentences.OrderBy(each => each.Key).Select(each => each.Text).ToListAsync());

    private Task<List<string>> KeysAsync() => Platform.InStoreAsync(store => store.PulseSentences.Select(each => each.Key).ToListAsync());

    private static async Task<List<string>> RowsAsync(Store store) =>
    [
        .. (await store.PulseTallies.AsNoTracking().ToListAsync()).Select(row => $"{row.Team} {row.Statement} {row.Value} {row.Count}"),
        .. (await store.PulseSentences.AsNoTracking().ToListAsync()).Select(row => $"{row.Key} {row.Text}"),
    ];
}
