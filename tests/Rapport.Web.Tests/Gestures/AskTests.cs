using Microsoft.EntityFrameworkCore;
using Rapport.Web.Gestures;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Gestures;

public sealed class AskTests : FreshPlatform
{
    [Fact]
    public async Task What_is_not_granted_is_kept_with_its_reason_and_comes_up_in_the_self_check()
    {
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj");
        await AskAsync(raj);
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        Assert.Contains("waits for your answer", (await lea.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        await lea.SendAsync("/gestures/asked", "button[value=false]", ("reason", "Not before June"), ("granted", "false"));
        Assert.Contains("Not before June", (await raj.OpenAsync("/gestures/asked")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not before June", (await lea.OpenAsync("/gestures/ready")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Not before June", (await raj.OpenAsync("/gestures/ready")).Body!.TextContent, StringComparison.Ordinal);
        var csv = await lea.Client.GetStringAsync("/gestures/tables/asked.csv");
        Assert.Contains("GBP,45,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_their_own_nor_another_teams_and_the_first_answer_stands()
    {
        await AskAsync(await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj"));
        var other = await Platform.SignedInAsync("tess", Role.Leader, "Deliveries");
        Assert.DoesNotContain("A taxi", (await other.OpenAsync("/gestures/asked")).Body!.TextContent, StringComparison.Ordinal);
        var (lea, owner) = (await Platform.SignedInAsync("lea", Role.Leader, "Returns"), await Platform.SignedInAsync("ada", Role.Owner));
        var first = await lea.FillAsync("/gestures/asked", "button[value=true]", ("reason", "Of course"), ("granted", "true"));
        var second = await owner.FillAsync("/gestures/asked", "button[value=false]", ("reason", "No"), ("granted", "false"));
        await first();
        await second();
        Assert.Equal((true, "Of course"),
            await Platform.InStoreAsync(store => store.GestureAsks.Select(ask => new ValueTuple<bool?, string?>(ask.IsGranted, ask.Reason)).SingleAsync()));
        await AskAsync(lea);
        Assert.Null((await lea.OpenAsync("/gestures/asked")).QuerySelector("button[value=true]"));
    }

    private static Task<Browser.Answer> AskAsync(Browser browser) =>
        browser.SendAsync("/gestures/asked", "form[action*=Ask]", ("What", "A taxi"), ("Why", "She cannot walk"), ("Cost", "45"), ("Currency", "GBP"));
}
