using System.Globalization;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>The words that the neutral formats use for values, read in any case.</summary>
internal static class NeutralWords
{
    private static readonly string[] Times =
        ["yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd"];

    /// <summary>The speaker's word: "customer".</summary>
    public static string Of(Speaker who) => who switch
    {
        Conversations.Speaker.Customer => "customer",
        Conversations.Speaker.Advisor => "advisor",
        Conversations.Speaker.Bot => "bot",
        _ => "system",
    };

    /// <summary>The channel's word: "inPerson".</summary>
    public static string Of(Channel channel) => channel switch
    {
        Conversations.Channel.Call => "call",
        Conversations.Channel.Chat => "chat",
        Conversations.Channel.Email => "email",
        Conversations.Channel.Social => "social",
        Conversations.Channel.InPerson => "inPerson",
        _ => "other",
    };

    /// <summary>The speaker of that word, or null.</summary>
    public static Speaker? Speaker(string? word) => word switch
    {
        "customer" => Conversations.Speaker.Customer,
        "advisor" => Conversations.Speaker.Advisor,
        null => null,
        _ => Find(Enum.GetValues<Speaker>(), Of, word),
    };

    /// <summary>The channel of that word, or null.</summary>
    public static Channel? Channel(string? word) => Find(Enum.GetValues<Channel>(), Of, word);

    /// <summary>A time of ISO 8601, in UTC where it states no offset; or null.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static T? Find<T>(T[] values, Func<T, string> word, string? sought)
        where T : struct
    {
        foreach (var value in values)
        {
            if (string.Equals(word(value), sought?.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }
}
