using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Practice;

namespace Rapport.Web.Tests.Practice;

/// <summary>What somebody practises is seen by nobody else.</summary>
public sealed class PrivacyTests : FreshPlatform
{
    private const string Secret = "The zebra in the hall is lovely, and I will ring you on Sunday.";

    [Theory]
    [InlineData("Owner")]
    [InlineData("Leader")]
    [InlineData("Auditor")]
    [InlineData("Advisor")]
    public async Task Nobody_else_comes_upon_it_whatever_their_role(string name)
    {
        var role = Enum.Parse<Role>(name);
        var path = await PractiseAsync();
        var person = await Platform.PersonAsync("eve", role, "Returns");
        var eve = Platform.Anonymous();
        await eve.SignInAsync("eve");
        Assert.Equal(HttpStatusCode.NotFound, await eve.StatusAsync(path));
        var pages = new List<string> { "/practice", "/practice/mine", "/practice/mine.json", "/practice/third-engineer", "/me" };
        if (role == Role.Owner)
            pages.AddRange(["/log", "/log.csv", "/people", "/people/1"]);
        foreach (var page in pages)
            Assert.DoesNotMatch("zebra|you did it on|exercises/1", await eve.Client.GetStringAsync(page));
        var api = await Platform.WithTokenAsync(person);
        Assert.Contains("\"items\":[]", await api.GetStringAsync("/api/practice/exercises"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_change_or_delete_it()
    {
        var path = await PractiseAsync();
        var eve = await Platform.SignedInAsync("eve", Role.Owner);
        var own = await eve.OpenAsync(await eve.BeginAsync("third-engineer"));
        var token = KeyValuePair.Create("__RequestVerificationToken", own.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        foreach (var handler in new[] { "Answer", "Forget", "Back", "Choose", "Compare" })
        {
            using var form = new FormUrlEncodedContent([token, new("answer", "overwritten"), new("revision", "1")]);
            using var answer = await eve.Client.PostAsync($"{path}?handler={handler}", form);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        await eve.SendAsync("/practice/mine", "form[action*=ForgetAll]");
        Assert.Contains("zebra", (await Platform.InStoreAsync(store => store.Set<Exercise>().SingleAsync())).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_in_ones_own_file_and_goes_when_one_says_so()
    {
        await PractiseAsync();
        var tom = Platform.Anonymous();
        await tom.SignInAsync("tom");
        Assert.Contains("zebra", await tom.Client.GetStringAsync("/practice/mine.json"), StringComparison.Ordinal);
        Assert.Contains("The third engineer", await tom.ReadAsync("/practice/mine"), StringComparison.Ordinal);
        await tom.SendAsync("/practice/mine", "form[action*=ForgetAll]");
        Assert.Contains("Nothing yet, or nothing any more.", await tom.ReadAsync("/practice/mine"), StringComparison.Ordinal);
        Assert.False(await Platform.InStoreAsync(store => store.Set<Exercise>().AnyAsync()));
    }

    [Fact]
    public async Task The_audit_log_does_not_say_who_practises()
    {
        await PractiseAsync();
        var log = await Platform.InStoreAsync(store => store.Log.ToListAsync());
        Assert.DoesNotContain(log, entry => entry.About == "practice" || entry.What.Contains("exercise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_advisor_who_is_erased_takes_their_exercises_along()
    {
        await PractiseAsync();
        await using var scope = Platform.Services.CreateAsyncScope();
        var receipt = await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(Whom.Advisor, "Tom");
        Assert.Contains("practice scenarios and exercises", receipt.Where);
        Assert.False(await Platform.InStoreAsync(store => store.Set<Exercise>().AnyAsync()));
    }

    private async Task<string> PractiseAsync()
    {
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, "Returns", "Tom");
        var path = await tom.BeginAsync("third-engineer");
        await tom.SendAsync(path, "form[action*=Answer]", ("answer", Secret));
        return path;
    }
}
