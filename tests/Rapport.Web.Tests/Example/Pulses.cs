using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Example;
using Rapport.Web.Example.Pulse;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Example;

/// <summary>Rounds of the pulse for tests, by the slice's own ways.</summary>
internal static class Pulses
{
    public const string Path = "/example/pulse", Form = "main form.survey";

    /// <summary>So many advisors of a team, made before a round is opened.</summary>
    public static async Task<IReadOnlyList<Browser>> StaffAsync(this Platform platform, int count, string? team = null, string prefix = "p")
    {
        var browsers = new List<Browser>();
        for (var number = 1; number <= count; number++)
            browsers.Add(await platform.SignedInAsync($"{prefix}{number}", Role.Advisor, team));
        return browsers;
    }

    public static async Task<long> OpenAsync(this Platform platform)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Rounds>().OpenAsync(null)).Round!.Id;
    }

    public static async Task<bool> CloseAsync(this Platform platform)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Rounds>().CloseAsync();
    }

    /// <summary>The same value for every statement.</summary>
    public static Task<Browser.Answer> AnswerAsync(this Browser browser, int value, string sentence = "") => browser.SendAsync(
        Path, Form, [.. PulseStatement.All.Select(statement => (statement.Code, $"{value}")), ("sentence", sentence)]);

    public static async Task<PulseResult> ResultAsync(this Platform platform) => (await platform.InStoreAsync(PulseResult.ReadAsync))[0];

    public static Task<int> AnsweredAsync(this Platform platform) =>
        platform.InStoreAsync(store => store.PulseGroups.SumAsync(group => group.Answered));
}
