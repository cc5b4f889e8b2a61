using Microsoft.EntityFrameworkCore;
using Rapport.Web.Permissions;
using Rapport.Web.Permissions.Trials;

namespace Rapport.Web.Tests.Permissions;

/// <summary>Asking and answering through the pages, as people do.</summary>
internal static class Asked
{
    public const string Line = "Have I resolved your query today?";

    /// <summary>Asks, and gives the request's page.</summary>
    public static async Task<string> AskAsync(this Browser browser, string path = "/permissions/ask", params (string Name, string Value)[] also)
    {
        (string Name, string Value)[] usual = [("Asking.Kind", "Script"), ("Asking.Text", Line), ("Asking.Why", "Nobody talks like that."), ("Asking.Instead", "Say goodbye in your own words.")];
        var answer = await browser.SendAsync(path, "main form", [.. usual.ExceptBy(also.Select(field => field.Name), field => field.Name), .. also]);
        Assert.True(answer.To is not null, answer.Text);
        return answer.To;
    }

    /// <summary>Answers a request.</summary>
    public static Task<Browser.Answer> AnswerAsync(this Browser browser, string request, Answer answer, params (string Name, string Value)[] also) =>
        browser.SendAsync(request, "form[action*=Answer]", [("Answering.Answer", $"{answer}"), ("Answering.Reason", $"It is {answer}, because."), .. also]);

    /// <summary>Starts a trial in teams from today on, straight into the table; a request that is tried goes before it.</summary>
    public static Task<long> TrialAsync(this Platform platform, DateOnly first, int weeks, string[] teams, string[] others) => platform.InStoreAsync(async store =>
    {
        var request = new PermissionRequest
        {
            Kind = Hurdle.Script,
            Text = Line,
            Why = "Because.",
            AskedAt = DateTimeOffset.UnixEpoch,
            AnswerBy = first,
            Answer = Answer.Tried,
            Reason = "Let us see.",
            AnsweredAt = DateTimeOffset.UnixEpoch,
        };
        store.Add(request);
        await store.SaveChangesAsync();
        var trial = new Trial { RequestId = request.Id, What = "Say goodbye in your own words.", Teams = teams, Others = others, FirstDay = first, Weeks = weeks, StartedAt = DateTimeOffset.UnixEpoch };
        store.Add(trial);
        await store.SaveChangesAsync();
        return trial.Id;
    });

    public static Task<List<Permission>> PermissionsAsync(this Platform platform) =>
        platform.InStoreAsync(store => store.Permissions.AsNoTracking().OrderBy(permission => permission.Id).ToListAsync());
}
