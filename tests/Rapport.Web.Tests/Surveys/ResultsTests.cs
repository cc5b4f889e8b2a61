using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Surveys;

public sealed class ResultsTests : FreshPlatform
{
    public ResultsTests() => Platform.With("Ratings:InBackground", "false");

    [Fact]
    public async Task The_page_says_how_it_felt_who_answered_and_what_the_machine_rated()
    {
        await SeedAsync();
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        var text = (await owner.OpenAsync("/surveys")).Body!.TextContent;
        Assert.Contains("50% (12 of 24) of all invited sent an answer", text, StringComparison.Ordinal);
        Assert.Contains("9 or 10: 50% (6 of 12)", text, StringComparison.Ordinal);
        Assert.Contains("The machine’s rating of conversations whose customers answered is", text, StringComparison.Ordinal);
        var gaps = await owner.OpenAsync("/surveys/gaps");
        Assert.Equal("6.0 customer over machine", gaps.QuerySelector("tbody tr")!.QuerySelectorAll("td")[0].TextContent);
        var leader = await Platform.SignedInAsync("fay", Role.Leader, "Repairs");
        Assert.Contains("Nobody has been asked yet", (await leader.OpenAsync("/surveys")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_five_answers_there_is_no_mean()
    {
        for (var number = 0; number < 4; number++)
            await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "10"));
        var text = (await (await Platform.SignedInAsync("rhea", Role.Owner)).OpenAsync("/surveys")).Body!.TextContent;
        Assert.Contains("4 answers: too few for a mean", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anonymous_group_under_five_is_never_shown_nor_can_it_be_reckoned()
    {
        await AnonymousAsync("Returns", 7, 9);
        await AnonymousAsync("Repairs", 6, 3);
        await AnonymousAsync("Parcels", 2, 1);
        var owner = (await (await Platform.SignedInAsync("rhea", Role.Owner)).OpenAsync("/surveys")).Body!.TextContent;
        Assert.Contains("n = 15", owner, StringComparison.Ordinal);
        Assert.Contains("Returns: 9.0", owner, StringComparison.Ordinal);
        Assert.DoesNotContain("Parcels:", owner, StringComparison.Ordinal);
        Assert.DoesNotContain("Repairs:", owner, StringComparison.Ordinal);
        var leader = await Platform.SignedInAsync("pat", Role.Leader, "Parcels");
        Assert.DoesNotContain("n = 2", (await leader.OpenAsync("/surveys")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_name_no_advisor_and_hold_no_formula()
    {
        await Platform.AnswerAsync(await Platform.InviteAsync(team: "=cmd"), ("felt", "9"), ("mattered", "=HYPERLINK(\"http://x\")"), ("toPerson", "@SUM(1)"), ("use", "passOn"));
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        var csv = await owner.Client.GetStringAsync("/surveys/tables/answers.csv");
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("'@SUM(1)", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Raj", csv, StringComparison.Ordinal);
        using var book = new ZipArchive(await owner.Client.GetStreamAsync("/surveys/tables/answers.xlsx"));
        using var sheet = new StreamReader(await book.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && entry.FullName.Contains("worksheets", StringComparison.Ordinal)).OpenAsync());
        Assert.DoesNotContain("<f>", await sheet.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusAsync("/surveys/tables/nothing.csv"));
        Assert.True(await Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "exported answers")));
    }

    [Fact]
    public async Task The_API_tells_the_same()
    {
        await SeedAsync();
        using var client = await Platform.WithTokenAsync(await Platform.PersonAsync("ana", Role.Owner));
        var results = await client.GetFromJsonAsync<JsonElement>("/api/surveys/results");
        Assert.Equal(24, results.GetProperty("invitations").GetProperty("invited").GetInt32());
        Assert.Equal(12, results.GetProperty("raw").GetProperty("n").GetInt32());
        Assert.Equal(12, (await client.GetFromJsonAsync<JsonElement>("/api/surveys/answers")).GetProperty("items").GetArrayLength());
        Assert.Equal(12, (await client.GetFromJsonAsync<JsonElement>("/api/surveys/gaps")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>("/api/surveys/results?team=Nobody")).GetProperty("invitations").GetProperty("invited").GetInt32());
    }

    [Fact]
    public async Task What_is_withheld_from_an_auditor_is_not_told_by_the_customer_either()
    {
        await SeedAsync();
        var auditor = await Platform.SignedInAsync("aud", Role.Auditor, "Returns");
        var gaps = (await auditor.OpenAsync("/surveys/gaps")).QuerySelectorAll("tbody tr").Length;
        await Platform.InStoreAsync(async store =>
        {
            var person = await store.Set<Person>().SingleAsync(person => person.Name == "aud");
            store.Add(new Web.Conversations.Withheld { PersonId = person.Id, ConversationId = 1 });
            return await store.SaveChangesAsync();
        });
        Assert.Equal(gaps - 1, (await auditor.OpenAsync("/surveys/gaps")).QuerySelectorAll("tbody tr").Length);
    }

    private async Task SeedAsync()
    {
        for (var number = 0; number < 24; number++)
        {
            var id = await Platform.RatedAsync(number < 12 ? 4 : 6 + (number % 3));
            var key = await Platform.InStoreAsync(store => store.Set<Web.Conversations.StoredConversation>().Where(talk => talk.Id == id).Select(talk => talk.ExternalId).SingleAsync());
            var token = await Platform.InviteAsync(source: "test", id: key, channel: Channel.Chat);
            if (number < 12)
                await Platform.AnswerAsync(token, ("felt", number % 2 == 0 ? "10" : "5"), ("comeBack", number % 2 == 0 ? "5" : "2"));
        }
    }

    private async Task AnonymousAsync(string team, int count, int felt)
    {
        for (var number = 0; number < count; number++)
            await Platform.AnswerAsync(await Platform.InviteAsync(team: team, anonymous: true), ("felt", felt.ToString()));
    }
}
