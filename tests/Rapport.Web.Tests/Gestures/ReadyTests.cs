using Microsoft.EntityFrameworkCore;
using Rapport.Web.Gestures.Ready;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Gestures;

public sealed class ReadyTests : FreshPlatform
{
    private static int Year => TimeProvider.System.GetUtcNow().Year;

    [Fact]
    public async Task Advisors_answers_show_from_five_on_and_move_by_five_at_once()
    {
        for (var number = 1; number <= 6; number++)
        {
            await (await Platform.SignedInAsync($"p{number}", Role.Advisor)).SendAsync("/gestures/ready", "main form", ("act", "2"),
                ("time", number % 2 == 0 ? "1" : "9"));
            var act = await SaidAsync("act");
            Assert.Equal(number < 5 ? (null, 0) : ((double?)2, 5), (act.Others, act.N));
        }
        Assert.Null((await SaidAsync("time")).Others);
    }

    [Fact]
    public async Task Nobody_answers_twice_and_nothing_joins_an_answer_to_a_person()
    {
        var tom = await Platform.SignedInAsync("tom", Role.Advisor);
        var again = await tom.FillAsync("/gestures/ready", "main form", ("act", "5"));
        await tom.SendAsync("/gestures/ready", "main form", ("act", "2"));
        await again();
        Assert.Equal((2, 1), await Platform.InStoreAsync(store => store.Set<ReadyTally>()
            .Select(tally => new ValueTuple<int, int>(tally.Value, tally.Waiting)).SingleAsync()));
        Assert.True(await Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "answered the self-check" && entry.Who == null)));
        Assert.Null((await tom.OpenAsync("/gestures/ready")).QuerySelector("main form"));
    }

    [Fact]
    public async Task Those_who_lead_answer_by_name_and_may_change_it()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        await lea.SendAsync("/gestures/ready", "main form", ("act", "5"));
        await lea.SendAsync("/gestures/ready", "main form", ("act", "3"));
        var act = await SaidAsync("act");
        Assert.Equal((3d, 1, 0), (act.Management, act.Led, act.N));
    }

    private async Task<SaidOf> SaidAsync(string statement) =>
        (await Platform.InStoreAsync(store => ReadyFigures.ReadAsync(store, Year))).Themes.SelectMany(theme => theme.Said).Single(said =>
            said.Statement.Code == statement);
}
