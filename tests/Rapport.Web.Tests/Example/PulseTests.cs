using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Example;
using Rapport.Web.Example.Pulse;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Example;

public sealed class PulseTests : FreshPlatform
{
    [Fact]
    public async Task Figures_come_when_the_round_is_closed_and_five_have_answered()
    {
        var staff = await Platform.StaffAsync(6);
        await Platform.OpenAsync();
        for (var at = 0; at < 5; at++)
            await staff[at].AnswerAsync(at + 1, $"Sentence {at}");
        Assert.DoesNotContain("Sentence", (await staff[0].OpenAsync("/example")).Body!.TextContent, StringComparison.Ordinal);
        await Platform.CloseAsync();
        var page = (await staff[5].OpenAsync("/example")).QuerySelector("main")!.TextContent;
        Assert.Contains("83% (5 of 6) of those who were here", page, StringComparison.Ordinal);
        Assert.Contains("3.0 1.0 to 5.0, n = 5", page, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 5), at => Assert.Contains($"Sentence {at}", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Four_answers_give_no_figure_and_nothing_of_them_is_kept()
    {
        var staff = await Platform.StaffAsync(4);
        await Platform.OpenAsync();
        foreach (var browser in staff)
            await browser.AnswerAsync(2, "A quiet room.");
        await Platform.CloseAsync();
        var result = await Platform.ResultAsync();
        Assert.Equal((4, 4, false, 0), (result.Answered, result.Asked, result.IsShown, result.Sentences.Count));
        Assert.False(await Platform.InStoreAsync(async store => await store.PulseTallies.AnyAsync() || await store.PulseSentences.AnyAsync()));
    }

    [Fact]
    public async Task Two_sent_at_once_count_once()
    {
        var staff = await Platform.StaffAsync(3);
        await Platform.OpenAsync();
        var sends = new List<Func<Task<Browser.Answer>>>();
        foreach (var browser in staff.SelectMany(each => new[] { each, each, each }))
            sends.Add(await browser.FillAsync(Pulses.Path, Pulses.Form, ("heard", "4"), ("sentence", "Once.")));
        var answers = await Task.WhenAll(sends.Select(send => send()));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(3, await Platform.AnsweredAsync());
        Assert.Equal(3,
            await Platform.InStoreAsync(store => store.PulseTallies.Where(tally => tally.Statement == "heard").SumAsync(tally => tally.Count)));
        Assert.Equal(3, await Platform.InStoreAsync(store => store.PulseSentences.CountAsync()));
    }

    [Fact]
    public async Task A_round_asks_those_who_are_here_until_they_have_answered()
    {
        var staff = await Platform.StaffAsync(1);
        await Platform.OpenAsync();
        var late = await Platform.SignedInAsync("late", Role.Advisor);
        Assert.Contains("Five statements, one minute", (await staff[0].OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        await staff[0].AnswerAsync(5);
        Assert.DoesNotContain("Five statements, one minute", (await staff[0].OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await staff[0].OpenAsync(Pulses.Path)).QuerySelector(Pulses.Form));
        Assert.Contains("you came later", (await late.OpenAsync(Pulses.Path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rather_not_say_counts_in_no_mean_and_names_are_taken_out()
    {
        var staff = await Platform.StaffAsync(6);
        await Platform.PersonAsync("Barnaby Quill", Role.Leader, "Returns");
        await Platform.OpenAsync();
        foreach (var browser in staff)
            await browser.SendAsync(Pulses.Path, Pulses.Form, ("heard", browser == staff[0] ? "0" : "3"), ("person", "9"),
                ("sentence", "Ask Quill, 07700 900123."));
        await Platform.CloseAsync();
        var result = await Platform.ResultAsync();
        Assert.Equal((5, 3d), (result.Said[0].Mean.N, result.Said[0].Mean.Value));
        Assert.Equal((0, null), (result.Said[4].Mean.N, result.Said[4].Mean.Value));
        Assert.All(result.Sentences, sentence => Assert.Equal("Ask <name>, <phone>.", sentence));
    }

    [Fact]
    public async Task Nothing_chosen_or_too_long_a_sentence_is_said_and_nothing_is_kept()
    {
        var staff = await Platform.StaffAsync(1);
        await Platform.OpenAsync();
        Assert.Contains("Nothing is chosen yet", (await staff[0].SendAsync(Pulses.Path, Pulses.Form)).Text, StringComparison.Ordinal);
        var answer = await staff[0].SendAsync(Pulses.Path, Pulses.Form, ("heard", "4"), ("sentence", new string('x', PulseSentence.Longest + 1)));
        Assert.Contains("400 are the most", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("input[name=heard][value='4'][checked]"));
        Assert.Equal(0, await Platform.AnsweredAsync());
    }

    [Fact]
    public async Task One_round_is_open_at_a_time_and_only_an_owner_opens_and_closes()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        await owner.SendAsync(Pulses.Path, "form[action*=Open]");
        Assert.Null((await lea.OpenAsync(Pulses.Path)).QuerySelector("form[action*=Close]"));
        await using var scope = Platform.Services.CreateAsyncScope();
        Assert.Contains("open already", (await scope.ServiceProvider.GetRequiredService<Rounds>().OpenAsync(null)).Complaint,
            StringComparison.Ordinal);
        await owner.SendAsync(Pulses.Path, "form[action*=Close]");
        Assert.Equal(["opened a pulse", "closed a pulse"], await Platform.InStoreAsync(store => store.Log.Where(entry => entry.About == "pulse")
            .OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync()));
    }

    [Fact]
    public async Task A_round_closes_by_itself_when_its_last_day_is_over()
    {
        await Platform.StaffAsync(1);
        var round = await Platform.OpenAsync();
        Assert.False(await DueAsync());
        var (opened, closes) = (TimeProvider.System.GetUtcNow().AddDays(-15), TimeProvider.System.GetUtcNow().AddMinutes(-1));
        await Platform.InStoreAsync(store => store.PulseRounds.Where(each => each.Id == round)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.OpenedAt, opened).SetProperty(each => each.ClosesAt, closes)));
        Assert.True(await DueAsync());
        Assert.False(await Platform.InStoreAsync(store => store.PulseAsked.AnyAsync()));
        async Task<bool> DueAsync()
        {
            await using var scope = Platform.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Rounds>().CloseDueAsync();
        }
    }

    [Fact]
    public async Task A_team_has_figures_where_five_of_it_answered_and_the_others_are_none_or_five()
    {
        var (hall, shop) = (await Platform.StaffAsync(5, "Hall", "h"), await Platform.StaffAsync(6, "Shop", "s"));
        var few = await Platform.StaffAsync(4, "Few", "f");
        await Platform.OpenAsync();
        foreach (var browser in hall.Concat(shop).Concat(few))
            await browser.AnswerAsync(4);
        await Platform.CloseAsync();
        var result = await Platform.ResultAsync();
        Assert.Equal((15, 15), (result.Answered, result.Said[0].Mean.N));
        Assert.Equal(["Shop"], result.Teams); // with Hall shown as well, the four of Few would be what is left
        Assert.Equal(["", "Shop"],
            await Platform.InStoreAsync(store => store.PulseGroups.Select(group => group.Team).OrderBy(team => team).ToListAsync()));
    }
}
