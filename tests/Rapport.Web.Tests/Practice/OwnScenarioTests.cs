using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Practice;
using Rapport.Web.Tests.Audits;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Practice;

/// <summary>Scenarios made from real conversations, and practice with audited ones.</summary>
public sealed class OwnScenarioTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Fact]
    public async Task What_auditors_marked_is_marked_beforehand_and_what_is_made_is_practised_by_all()
    {
        var (talk, leader) = await AuditedAsync("made");
        var draft = (await leader.OpenAsync($"/practice/make/{talk}")).QuerySelector("textarea")!.TextContent;
        Assert.Contains("words: \"That's the third time you've promised\"", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("Tom", draft, StringComparison.Ordinal);
        var made = await MakeAsync(leader, talk);
        Assert.StartsWith("/practice/own-", made.To, StringComparison.Ordinal);
        var advisor = await Platform.SignedInAsync("made-fay", Role.Advisor, "Repairs");
        var path = await advisor.BeginAsync(made.To!["/practice/".Length..]);
        Assert.Contains("I took a day off for this.", await advisor.ReadAsync(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await advisor.StatusAsync(made.To + "?handler=File"));
        Assert.Equal(draft.Trim(), (await leader.Client.GetStringAsync(made.To + "?handler=File")).Trim());
    }

    [Fact]
    public async Task Consent_that_is_withdrawn_takes_scenario_and_exercises_along()
    {
        var (talk, leader) = await AuditedAsync("withdrawn");
        var made = await MakeAsync(leader, talk);
        var advisor = await Platform.SignedInAsync("withdrawn-fay", Role.Advisor);
        var path = await advisor.BeginAsync(made.To!["/practice/".Length..]);
        Assert.Null((await advisor.OpenAsync(made.To!)).QuerySelector("form[action*=Withdraw]"));
        var twice = new[] { await leader.FillAsync(made.To!, "form[action*=Withdraw]"), await leader.FillAsync(made.To!, "form[action*=Withdraw]") };
        var answers = await Task.WhenAll(twice.Select(send => send()));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], answers.Select(answer => answer.Status).Order());
        Assert.Equal(HttpStatusCode.NotFound, await advisor.StatusAsync(made.To!));
        Assert.Equal(HttpStatusCode.NotFound, await advisor.StatusAsync(path));
        Assert.DoesNotContain("third time", await advisor.Client.GetStringAsync("/practice/mine.json"), StringComparison.Ordinal);
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Log.CountAsync(entry => entry.What == "withdrew scenario")));
    }

    [Theory]
    [InlineData("New.IsConfirmed", "false", "Read it through first")]
    [InlineData("New.ConsentHow", "", "Say how the customer agreed")]
    [InlineData("New.ConsentOn", "2999-01-01", "still to come")]
    [InlineData("New.Text", ":: Nothing\nof a scenario", "\":: StoryTitle\" is missing")]
    public async Task Nothing_is_made_without_consent_reading_through_and_a_whole_file(string field, string value, string complaint)
    {
        var (talk, leader) = await AuditedAsync($"refused-{field}");
        var answer = await MakeAsync(leader, talk, (field, value));
        Assert.Contains(complaint, answer.Text, StringComparison.Ordinal);
        Assert.False(await Platform.InStoreAsync(store => store.OwnScenarios.AnyAsync(own => own.ConversationId == talk)));
    }

    [Fact]
    public async Task An_audited_conversation_can_be_practised_with_by_who_may_see_it()
    {
        var (talk, leader) = await AuditedAsync("audited");
        Assert.Contains($"/practice/conversation-{talk}", (await leader.OpenAsync($"/conversations/{talk}")).QuerySelector("section[aria-labelledby=practise]")!.InnerHtml, StringComparison.Ordinal);
        var path = await leader.BeginAsync($"conversation-{talk}");
        var words = (await leader.OpenAsync(path)).QuerySelector("input[name=chosen]")!.GetAttribute("value")!;
        await leader.SendAsync(path, "form[action*=Compare]", ("chosen", words));
        Assert.Contains("You heard what mattered most: That's the third time you've promised Here auditors heard: inconvenience", await leader.ReadAsync(path), StringComparison.Ordinal);
        var elsewhere = await Platform.SignedInAsync("audited-fay", Role.Leader, "Repairs");
        Assert.Equal(HttpStatusCode.NotFound, await elsewhere.StatusAsync($"/practice/conversation-{talk}"));
    }

    [Fact]
    public async Task Nobody_practises_with_what_they_are_to_rate_blind()
    {
        var (talk, leader) = await AuditedAsync("blind");
        var made = await MakeAsync(leader, talk);
        var (person, auditor) = await Platform.AuditorAsync("blind-ann", team: "Deliveries");
        Assert.Equal(HttpStatusCode.OK, await auditor.StatusAsync(made.To!));
        await Platform.PickAsync(talk, person);
        foreach (var path in new[] { made.To!, $"/practice/conversation-{talk}", $"/practice/make/{talk}" })
            Assert.Equal(HttpStatusCode.NotFound, await auditor.StatusAsync(path));
        Assert.DoesNotContain(made.To!, await auditor.Client.GetStringAsync("/practice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_with_its_conversation()
    {
        var (talk, leader) = await AuditedAsync("gone");
        var made = await MakeAsync(leader, talk);
        await leader.BeginAsync($"conversation-{talk}");
        await Platform.InStoreAsync(store => store.Conversations.Where(each => each.Id == talk).ExecuteDeleteAsync());
        Assert.Equal(HttpStatusCode.NotFound, await leader.StatusAsync(made.To!));
        Assert.False(await Platform.InStoreAsync(store => store.Set<Exercise>().AnyAsync(exercise => exercise.ConversationId == talk)));
    }

    private async Task<(long Talk, Browser Leader)> AuditedAsync(string name)
    {
        var reading = Written.OfTheLook(name);
        var talk = await hand.KeepAsync(reading);
        var auditor = await Platform.PersonAsync(name + "-auditor", Role.Auditor);
        var marks = new Marks(false, [new(WordsAt.Of(reading.Cues[0].Words), CueKind.Inconvenience, 3, Response.Missed, null, true, -1)], []);
        await Platform.HandInAsync(talk, auditor.Id, Purpose.Pick, 7, marks: marks);
        return (talk, await Platform.SignedInAsync(name + "-lea", Role.Leader, "Deliveries"));
    }

    private static Task<Browser.Answer> MakeAsync(Browser browser, long talk, params (string Name, string Value)[] otherwise)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal) { ["New.ConsentOn"] = "2026-03-05", ["New.ConsentHow"] = "on the telephone, to Dawn", ["New.IsConfirmed"] = "true" };
        foreach (var (name, value) in otherwise)
            filled[name] = value;
        return MakeAsync(browser, talk, filled);
    }

    private static async Task<Browser.Answer> MakeAsync(Browser browser, long talk, Dictionary<string, string> filled)
    {
        var page = await browser.OpenAsync($"/practice/make/{talk}");
        filled.TryAdd("New.Text", page.QuerySelector("textarea")!.TextContent);
        return await browser.SendAsync($"/practice/make/{talk}", "form[action*=make]", [.. filled.Select(field => (field.Key, field.Value))]);
    }
}
