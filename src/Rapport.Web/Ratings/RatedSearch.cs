using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>What ratings add to finding conversations: rating from and to, a cue and how it was met, a stock line; and the rating beside each.</summary>
internal static class RatedSearch
{
    public static IServiceCollection AddRatedSearch(this IServiceCollection services) => services
        .AddSingleton(new Criterion(
            [new("rating-from", "Rated from", [], "number"), new("rating-to", "to", [], "number")], Rated))
        .AddSingleton(new Criterion([new("cue", "With a cue", Choices<CueKind>()), new("response", "met by", Choices<Response>())], WithCue))
        .AddSingleton(new Criterion([new("stock", "With the stock line", [])], WithStockLine))
        .AddSingleton(new Remark("rating", "Rating", TellAsync));

    private static (string Value, string Words)[] Choices<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => (Words.Code(value), Words.Of(value)))];

    private static IQueryable<StoredConversation> Rated(Store store, IQueryable<StoredConversation> talks, Func<string, string?> given)
    {
        var (from, to) = (Number(given("rating-from")), Number(given("rating-to")));
        if (from is null && to is null)
            return talks;
        var ratings = store.Ratings.Where(rating => rating.IsCurrent && rating.Score >= (from ?? 1) && rating.Score <= (to ?? 10));
        return talks.Among(ratings.Select(rating => rating.ConversationId));
    }

    /// <summary>Kind and response are of one and the same cue.</summary>
    private static IQueryable<StoredConversation> WithCue(Store store, IQueryable<StoredConversation> talks, Func<string, string?> given)
    {
        var (kind, response) = (Words.Parse<CueKind>(given("cue")), Words.Parse<Response>(given("response")));
        if (kind is null && response is null)
            return talks;
        var cues = store.Cues.AsQueryable();
        if (kind is { } sought)
            cues = cues.Where(cue => cue.Kind == sought);
        if (response is { } met)
            cues = cues.Where(cue => cue.Response == met);
        return talks.Among(cues.Select(cue => cue.ConversationId));
    }

    /// <summary>Conversations in which the line's words stand and the reader heard stock wording.</summary>
    private static IQueryable<StoredConversation> WithStockLine(Store store, IQueryable<StoredConversation> talks, Func<string, string?> given)
    {
        if (SoughtWords.In($"\"{given("stock")?.Replace('"', ' ')}\"") is not { } line)
            return talks;
        var scripted = store.Behaviours.Where(behaviour => behaviour.Code == BehaviourCode.ScriptedPhrase);
        return talks.Saying(store, line).Among(scripted.Select(behaviour => behaviour.ConversationId));
    }

    private static async Task<IReadOnlyDictionary<long, (string Words, object? Value)>> TellAsync(Store store, IReadOnlyList<long> ids)
    {
        var ratings = await store.Ratings.AsNoTracking().Where(rating => rating.IsCurrent && ids.Contains(rating.ConversationId))
            .Select(rating => new { rating.ConversationId, rating.Score, rating.Low, rating.High, rating.Anchor, rating.Flags }).ToListAsync();
        return ratings.ToDictionary(rating => rating.ConversationId, rating => (
            rating.Score is { } score ? $"{score:0.0} {rating.Anchor}" : $"not rated: {Said(rating.Flags)}",
            (object?)new { rating.Score, rating.Low, rating.High, rating.Anchor, rating.Flags }));
    }

    private static string Said(string flags) =>
        string.Join(", ", flags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Words.Parse<Flag>(code) is { } flag ? Words.Of(flag) : code));

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
