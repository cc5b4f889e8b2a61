using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.People;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

public sealed class ForgettingTests : FreshPlatform
{
    private static readonly (string, string) Words = ("mattered", "The xylophonist's slippers, size eleven");

    [Theory]
    [InlineData("numbers", null)]
    [InlineData(null, null)]
    [InlineData("numbers", "true")]
    public async Task Words_that_nobody_may_read_are_gone_from_the_files_once_the_survey_has_closed(string? use, string? story)
    {
        await AnswerAsync(use, story);
        Assert.Equal(0, await ForgetAsync());
        Assert.Contains("xylophonist", await FilesAsync(), StringComparison.Ordinal);
        await CloseAsync();
        Assert.Equal(1, await ForgetAsync());
        Assert.Equal(0, await ForgetAsync());
        Assert.DoesNotContain("xylophonist", await FilesAsync(), StringComparison.Ordinal);
        var answer = await Platform.InStoreAsync(store => store.SurveyAnswers.SingleAsync());
        Assert.Equal((9, null), (answer.Felt, answer.Mattered));
        Assert.Equal("of 1 answers: numbers only",
            await Platform.InStoreAsync(store => store.Log.Where(entry => entry.What == "deleted words").Select(entry => entry.Detail).SingleAsync()));
    }

    [Theory]
    [InlineData("passOn", null)]
    [InlineData("team", null)]
    [InlineData(null, "true")]
    public async Task Words_that_somebody_may_read_stay(string? use, string? story)
    {
        await AnswerAsync(use, story);
        await CloseAsync();
        Assert.Equal(0, await ForgetAsync());
        Assert.Equal(Words.Item2, (await Platform.InStoreAsync(store => store.SurveyAnswers.SingleAsync())).Mattered);
    }

    [Fact]
    public async Task Of_the_organisations_own_questions_words_go_and_ticks_stay()
    {
        Directory.CreateDirectory(Path.Combine(Platform.Folder, "surveys"));
        var shipped = await File.ReadAllTextAsync(Path.Combine(Rapport.Tests.Shared.Root, "src", "Rapport.Web", "Surveys", "Words", "felt-en.yaml"));
        await File.WriteAllTextAsync(Path.Combine(Platform.Folder, "surveys", "own.yaml"), shipped.Replace(
            "questions:", "questions:\n  - { code: wish, kind: text, text: Anything else? }\n  - { code: barefoot, kind: statement, text: Barefoot? }",
            StringComparison.Ordinal));
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "9"), ("wish", "A xylophone"), ("barefoot", "4"));
        await CloseAsync();
        Assert.Equal(1, await ForgetAsync());
        Assert.Equal("""{"barefoot":"4"}""", (await Platform.InStoreAsync(store => store.SurveyAnswers.SingleAsync())).Extra);
    }

    [Fact]
    public async Task How_to_reach_a_customer_is_kept_as_long_as_somebody_is_to_call_them_and_no_longer()
    {
        foreach (var felt in new[] { "9", "2" })
            await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", felt), ("call", "true"), ("contact", $"0770 09001{felt}"), ("use", "passOn"));
        await CloseAsync();
        Assert.Equal(1, await ForgetAsync());
        Assert.Equal("0770 090012", await Platform.InStoreAsync(store => store.SurveyAnswers.Where(answer => answer.Contact != null)
            .Select(answer => answer.Contact).SingleAsync()));
        await Platform.InStoreAsync(store => store.CallBacks.ExecuteUpdateAsync(set => set.SetProperty(call => call.ClosedAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(1, await ForgetAsync());
    }

    [Fact]
    public async Task Two_programs_at_once_delete_once()
    {
        for (var number = 0; number < 8; number++)
            await AnswerAsync("numbers", null);
        await CloseAsync();
        await Task.WhenAll(ForgetAsync(), ForgetAsync(), ForgetAsync());
        Assert.False(await Platform.InStoreAsync(store => store.SurveyAnswers.AnyAsync(answer => answer.Mattered != null)));
    }

    [Fact]
    public async Task The_customer_is_told()
    {
        var token = await Platform.InviteAsync();
        Assert.Contains("my words are deleted when this survey closes", (await Platform.Anonymous().OpenAsync($"/s/{token}")).Body!.TextContent,
            StringComparison.Ordinal);
        var sent = await Platform.AnswerAsync(token, ("felt", "9"), Words, ("use", "numbers"));
        Assert.Contains("when this survey closes, they are deleted", (await Platform.Anonymous().OpenAsync(sent.To!)).Body!.TextContent,
            StringComparison.Ordinal);
    }

    private async Task AnswerAsync(string? use, string? story) => await Platform.AnswerAsync(
        await Platform.InviteAsync(),
        [("felt", "9"), Words, .. Ticked("use", use), .. Ticked("story", story)]);

    private static (string, string)[] Ticked(string field, string? value) => value is null ? [] : [(field, value)];

    private Task<int> CloseAsync() => Platform.InStoreAsync(store => store.SurveyInvitations.ExecuteUpdateAsync(set => set.SetProperty(each => each.ExpiresAt,
        DateTimeOffset.UnixEpoch)));

    private Task<int> ForgetAsync() => Platform.Services.GetRequiredService<Forgetting>().ForgetAsync();

    /// <summary>
    /// All bytes of the data folder; on PostgreSQL the database's own files lie elsewhere and are the server's to tidy, and the answer stands in for
    /// them.
    /// </summary>
    private async Task<string> FilesAsync()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Platform.Folder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }
        return all.Append(await Platform.InStoreAsync(store => store.SurveyAnswers.Select(answer => answer.Mattered).SingleAsync())).ToString();
    }
}
