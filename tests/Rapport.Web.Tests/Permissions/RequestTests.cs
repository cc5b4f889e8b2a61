using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Permissions;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Permissions;

public sealed class RequestTests : StillPlatform
{
    [Fact]
    public async Task An_advisor_asks_the_owner_answers_and_the_advisors_own_page_says_what_they_may_do()
    {
        var lea = await Platform.PersonAsync("lea", Role.Leader, "Returns");
        var advisor = await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea");
        var request = await advisor.AskAsync(also: ("Asking.OwnerId", $"{lea.Id}"));
        Assert.Empty((await advisor.OpenAsync(request)).QuerySelectorAll("form[action*=Answer]"));
        var leader = Platform.Anonymous();
        await leader.SignInAsync("lea");
        Assert.Contains("1 request waits for your answer", (await leader.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        await leader.AnswerAsync(request, Answer.Dropped, ("Answering.Stays", "The law on recording."), ("Answering.Teams", "Returns"));
        var own = (await advisor.OpenAsync("/me")).QuerySelector("section[aria-labelledby=may-do]")!.TextContent;
        Assert.Contains("Say goodbye in your own words.", own, StringComparison.Ordinal);
        Assert.Contains("The law on recording.", own, StringComparison.Ordinal);
        var elsewhere = await Platform.SignedInAsync("tom", Role.Advisor, "Repairs", "Tom");
        Assert.Empty((await elsewhere.OpenAsync("/me")).QuerySelectorAll("section[aria-labelledby=may-do]"));
        Assert.Contains("It is Dropped, because.", (await elsewhere.OpenAsync(request)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_the_first_stands_and_the_second_is_told()
    {
        var (one, other) = (await Platform.SignedInAsync("ada", Role.Owner), await Platform.SignedInAsync("ben", Role.Owner));
        var request = await one.AskAsync();
        var drop = await one.FillAsync(request, "form[action*=Answer]", ("Answering.Answer", "Dropped"), ("Answering.Reason", "Away with it."));
        var keep = await other.FillAsync(request, "form[action*=Answer]", ("Answering.Answer", "Kept"), ("Answering.Reason", "It stays."));
        await Task.WhenAll(drop(), keep());
        var stored = await Platform.InStoreAsync(store => store.PermissionRequests.SingleAsync());
        Assert.Equal(stored.Answer == Answer.Dropped ? "Away with it." : "It stays.", stored.Reason);
        Assert.Equal(stored.Answer == Answer.Dropped ? 1 : 0, (await Platform.PermissionsAsync()).Count);
        var texts = new[] { (await one.OpenAsync("/permissions")).Body!.TextContent, (await other.OpenAsync("/permissions")).Body!.TextContent };
        Assert.Single(texts, text => text.Contains("Somebody has answered it meanwhile; theirs stands", StringComparison.Ordinal));
        Assert.Single(await NotesAsync("answered request"));
    }

    [Fact]
    public async Task Nobody_answers_but_the_rules_owner_and_an_owner_of_the_installation()
    {
        var lea = await Platform.PersonAsync("lea", Role.Leader, "Returns");
        var stranger = await Platform.SignedInAsync("len", Role.Leader, "Returns");
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        var request = await owner.AskAsync(also: ("Asking.OwnerId", $"{lea.Id}"));
        var forged = await owner.FillAsync(request, "form[action*=Answer]", ("Answering.Answer", "Dropped"), ("Answering.Reason", "Away."));
        using var content = new FormUrlEncodedContent([new("Answering.Answer", "Dropped"), new("Answering.Reason", "Away."), new("__RequestVerificationToken", (await stranger.OpenAsync("/permissions/ask")).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var refused = await stranger.Client.PostAsync($"{request}?handler=Answer", content);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null(await Platform.InStoreAsync(store => store.PermissionRequests.Select(each => each.Answer).SingleAsync()));
        Assert.Equal(request, (await forged()).To);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_written_stays()
    {
        var advisor = await Platform.SignedInAsync("rhea", Role.Advisor);
        var answer = await advisor.SendAsync("/permissions/ask", "main form", ("Asking.Text", "<b>Bold</b>"), ("Asking.Why", " "));
        Assert.Contains("Say whether it is a rule", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Say why: what does it do to a customer", answer.Text, StringComparison.Ordinal);
        Assert.Equal("<b>Bold</b>", answer.Page.QuerySelector("textarea[name='Asking.Text']")!.TextContent);
        Assert.Empty(await Platform.InStoreAsync(store => store.PermissionRequests.ToListAsync()));
    }

    [Fact]
    public async Task A_request_whose_day_has_passed_says_so_kindly_and_an_owner_names_somebody_else()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        var lea = await Platform.PersonAsync("lea", Role.Leader, "Returns");
        var request = await owner.AskAsync();
        await Platform.InStoreAsync(store => store.PermissionRequests.ExecuteUpdateAsync(set => set.SetProperty(each => each.AnswerBy, new DateOnly(2020, 1, 1))));
        Assert.Contains("a short answer is better than none", (await owner.OpenAsync("/permissions")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync(request, "form[action*=Name]", ("owner", $"{lea.Id}"), ("answerBy", TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(9).ToString("yyyy-MM-dd")));
        var text = (await owner.OpenAsync(request)).Body!.TextContent;
        Assert.Contains("lea answers by", text, StringComparison.Ordinal);
        Assert.DoesNotContain("That day has passed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_ends_once_with_a_reason_and_leaves_the_own_page()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        await owner.AnswerAsync(await owner.AskAsync(), Answer.Changed);
        var path = $"/permissions/{(await Platform.PermissionsAsync()).Single().Id}";
        var again = await owner.FillAsync(path, "form[action*=End]", ("reason", "Twice."));
        await owner.SendAsync(path, "form[action*=End]", ("reason", "It hurt somebody."));
        await again();
        Assert.Contains("It hurt somebody.", (await owner.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await owner.OpenAsync("/me")).QuerySelectorAll("section[aria-labelledby=may-do]"));
        Assert.Single(await NotesAsync("ended permission"));
    }

    private Task<List<LogEntry>> NotesAsync(string what) => Platform.InStoreAsync(store => store.Log.Where(entry => entry.What == what).ToListAsync());
}
