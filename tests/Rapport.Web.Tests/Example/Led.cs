using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Permissions;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Example;

/// <summary>What leaders did, straight into the tables.</summary>
internal static class Led
{
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>A request that this person was to answer so many days ago; answered so many days after it was due, or not yet.</summary>
    public static Task<int> PromiseAsync(this Platform platform, long? owner, int dueDaysAgo, int? late,
        string text = "No gifts over five pounds") =>
        platform.InStoreAsync(store =>
        {
            var due = Today.AddDays(-dueDaysAgo);
            store.Add(new PermissionRequest
            {
                Kind = Hurdle.Rule,
                Text = text,
                Why = "It hurts.",
                AskedAt = Now.AddDays(-dueDaysAgo - 14),
                OwnerId = owner,
                AnswerBy = due,
                Answer = late is null ? null : Answer.Dropped,
                Reason = late is null ? null : "Because.",
                AnsweredAt = late is { } days ? new DateTimeOffset(due.AddDays(days), new(12, 0), TimeSpan.Zero) : null,
            });
            return store.SaveChangesAsync();
        });

    /// <summary>A chat of this advisor, not rated; its number.</summary>
    public static async Task<long> TalkAsync(this Platform platform, string advisor, string team, string id)
    {
        await platform.KeepAsync(Talks.By(advisor, team, id, "I waited the whole morning for it.", "The whole morning. I ring the driver now."));
        return await platform.InStoreAsync(store => store.Set<StoredConversation>().Where(talk => talk.ExternalId == id).Select(talk => talk.Id)
            .SingleAsync());
    }

    /// <summary>The card of one leader, in words.</summary>
    public static async Task<string> CardAsync(this Browser browser, string name, string query = "")
    {
        var card = (await browser.OpenAsync("/example" + query)).QuerySelectorAll("article.leader")
            .Single(each => each.QuerySelector("h2")!.TextContent.StartsWith(name, StringComparison.Ordinal));
        return string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
