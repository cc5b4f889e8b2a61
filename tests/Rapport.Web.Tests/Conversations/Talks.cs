using Microsoft.Extensions.DependencyInjection;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Tests.Conversations;

/// <summary>Conversations with names for tests.</summary>
internal static class Talks
{
    /// <summary>A chat of alternating turns, the customer first; the advisor is Tom of Deliveries.</summary>
    public static Conversation Of(string id, params string[] turns) => By("Tom", "Deliveries", id, turns);

    /// <summary>The same by another advisor.</summary>
    public static Conversation By(string advisor, string team, string id, params string[] turns) =>
        new(id, [.. turns.Select((text, turn) => turn % 2 == 0 ? new Turn(Speaker.Customer, text) : new Turn(Speaker.Advisor, text, advisor))])
        {
            Source = "shop",
            Channel = Channel.Chat,
            Team = team,
            StartedAt = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero),
        };

    /// <summary>Stores them, as an import would.</summary>
    public static async Task<Kept> KeepAsync(this Platform platform, params Conversation[] conversations) =>
        (await platform.Services.GetRequiredService<Intake>().KeepAsync([.. conversations.Select(conversation => new Arrival(conversation))]))!;
}
