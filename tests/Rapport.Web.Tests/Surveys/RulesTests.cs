using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.People;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

public sealed class RulesTests : FreshPlatform
{
    private static readonly Terms Named = new("felt", IsAnonymous: false, Origin.File);

    public RulesTests() => Platform.With("Surveys:QuietDays", "30").With("Surveys:Mail:Password", "hunter2-of-the-mail");

    [Fact]
    public async Task What_an_owner_chooses_holds_over_the_configuration_until_it_is_given_up()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        var page = await owner.OpenAsync("/surveys/rules");
        Assert.Equal("30", page.QuerySelector("input[name='Rules.QuietDays']")!.GetAttribute("value"));
        Assert.DoesNotContain("hunter2", page.Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/surveys/rules", "main form.form", ("Rules.Survey", "felt"), ("Rules.QuietDays", "0"), ("Rules.OpenDays", "10"),
            ("Rules.ReminderAfterDays", "3"));
        Assert.Equal([Fate.Link, Fate.Link], await AskTwiceAsync("c-1"));
        Assert.Equal("quiet days 30 → 0, open days 21 → 10, reminder after days 5 → 3",
            await Platform.InStoreAsync(store => store.Log.Where(entry => entry.What == "changed survey rules").Select(entry => entry.Detail).SingleAsync()));
        var invitation = await Platform.InStoreAsync(store => store.SurveyInvitations.OrderBy(each => each.Id).FirstAsync());
        Assert.Equal(10, (invitation.ExpiresAt - invitation.MadeAt).TotalDays);
        await owner.SendAsync("/surveys/rules", "form[action*=Back]");
        Assert.Equal([Fate.Link, Fate.Quiet], await AskTwiceAsync("c-2"));
    }

    [Fact]
    public async Task A_share_is_kept_exactly_and_what_cannot_be_is_complained_of()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/surveys/rules", "main form.form", ("Rules.Survey", "felt"), ("Rules.Percent", "12.5"));
        Assert.Equal(.125, (await Platform.InStoreAsync(store => store.SurveyRules.SingleAsync())).Share);
        var wrong = await owner.SendAsync("/surveys/rules", "main form.form", ("Rules.Survey", "felt"), ("Rules.Percent", "0"), ("Rules.OpenDays", "4"),
            ("Rules.ReminderAfterDays", "4"));
        Assert.Contains("A share from 0.1 to 100 percent.", wrong.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A reminder goes out before the survey closes", wrong.Page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_owners_at_once_do_not_overwrite_each_other()
    {
        var (one, other) = (await Platform.SignedInAsync("rhea", Role.Owner), await Platform.SignedInAsync("ada", Role.Owner));
        await Task.WhenAll(one.OpenAsync("/surveys/rules"), other.OpenAsync("/surveys/rules"));
        await Task.WhenAll(
            one.SendAsync("/surveys/rules", "main form.form", ("Rules.Survey", "felt"), ("Rules.QuietDays", "1"), ("Rules.Version", "0")),
            other.SendAsync("/surveys/rules", "main form.form", ("Rules.Survey", "felt"), ("Rules.QuietDays", "2"), ("Rules.Version", "0")));
        Assert.Equal(1, (await Platform.InStoreAsync(store => store.SurveyRules.SingleAsync())).Version);
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Log.CountAsync(entry => entry.What == "changed survey rules")));
    }

    private async Task<IEnumerable<Fate>> AskTwiceAsync(string customer)
    {
        await using var scope = Platform.Services.CreateAsyncScope();
        var inviting = scope.ServiceProvider.GetRequiredService<Inviting>();
        var outcomes = await inviting.InviteAsync([new() { Customer = customer }, new() { Customer = customer }], Named, new("https://x.example"));
        return outcomes.Select(outcome => outcome.Fate);
    }
}
