using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Ratings for programs.</summary>
internal static class RatingsApi
{
    private const int Page = 100, Most = 1000;

    public static void MapRatingsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Api.Root);
        api.MapGet("/conversations/{id:long}/rating", OneAsync);
        api.MapGet("/conversations/{id:long}/ratings", AllOfAsync);
        api.MapGet("/ratings", PageAsync);
        api.MapGet("/ratings/progress", RatingProgress.OfAsync);
        var owners = app.MapGroup(Api.Root).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)));
        owners.MapPost("/stock-ledgers", AskAsync);
        owners.MapGet("/wordings", async (WordingLists lists) => TypedResults.Ok(
            new Lists(await lists.OfAsync(WordingKind.Script), await lists.OfAsync(WordingKind.Required))));
        owners.MapPut("/wordings", KeepAsync);
    }

    private static async Task<IResult> OneAsync(long id, Store store, Viewer viewer, Logbook logbook)
    {
        if (await RatingAnswer.Of(Seen(store, viewer).Where(rating => rating.ConversationId == id && rating.IsCurrent), store).FirstOrDefaultAsync() is not { } rating)
            return TypedResults.Problem("There is no such conversation, or it waits to be rated. Ask again in a moment.", statusCode: StatusCodes.Status404NotFound);
        await logbook.NoteFirstReadAsync("opened", "conversation", id);
        return TypedResults.Ok(rating.Told());
    }

    private static async Task<IResult> AllOfAsync(long id, Store store, Viewer viewer, Logbook logbook)
    {
        if (!await store.Conversations.SeenBy(viewer).AnyAsync(talk => talk.Id == id))
            return TypedResults.Problem("There is no such conversation.", statusCode: StatusCodes.Status404NotFound);
        await logbook.NoteFirstReadAsync("opened", "conversation", id);
        var ratings = await RatingAnswer.Of(Seen(store, viewer).Where(rating => rating.ConversationId == id), store).ToListAsync();
        return TypedResults.Ok(new Ratings([.. ratings.Select(rating => rating.Told())], null));
    }

    /// <summary>Current ratings in the order they were made: whoever keeps the last cursor gets what came since, and what was rated anew.</summary>
    private static async Task<IResult> PageAsync(Store store, Viewer viewer, long? cursor, int? limit)
    {
        var count = Math.Clamp(limit ?? Page, 1, Most);
        var after = cursor ?? 0;
        var ratings = await RatingAnswer.Of(Seen(store, viewer).Where(rating => rating.IsCurrent && rating.Id > after), store).Take(count).ToListAsync();
        return TypedResults.Ok(new Ratings([.. ratings.Select(rating => rating.Told())], ratings.Count == 0 ? cursor : ratings[^1].Number));
    }

    private static async Task<Accepted> AskAsync(StockTaking stock, Store store, Viewer viewer, Logbook logbook, Bell bell)
    {
        await stock.RequestAsync(viewer.PersonId);
        logbook.Note("asked for stock ledger", "settings");
        await store.SaveChangesAsync();
        bell.Ring();
        return TypedResults.Accepted(Api.Root + "/ratings/progress");
    }

    private static async Task<IResult> KeepAsync(Lists given, WordingLists lists)
    {
        if ((WordingLists.Complaint(given.Script) ?? WordingLists.Complaint(given.Required)) is { } complaint)
            return TypedResults.Problem(complaint, statusCode: StatusCodes.Status400BadRequest);
        await lists.KeepAsync(WordingKind.Script, given.Script);
        await lists.KeepAsync(WordingKind.Required, given.Required);
        return TypedResults.Ok(given);
    }

    private static IQueryable<StoredRating> Seen(Store store, Viewer viewer)
    {
        var seen = store.Conversations.SeenBy(viewer);
        return store.Ratings.AsNoTracking().Where(rating => seen.Any(talk => talk.Id == rating.ConversationId));
    }

    /// <param name="Items">In the order they were made.</param>
    /// <param name="Next">The cursor to go on with.</param>
    private sealed record Ratings(IReadOnlyList<RatingAnswer.Item> Items, long? Next);

    private sealed record Lists(IReadOnlyList<string> Script, IReadOnlyList<string> Required);

    /// <summary>A rating on its way out.</summary>
    private sealed record RatingAnswer(long Number, long Conversation, string Source, string Id, DateTimeOffset RatedAt, bool IsCurrent, bool IsOfEarlierTalk, string Line)
    {
        public static IQueryable<RatingAnswer> Of(IQueryable<StoredRating> ratings, Store store) => ratings.OrderBy(rating => rating.Id)
            .Join(store.Conversations, rating => rating.ConversationId, talk => talk.Id, (rating, talk) => new { rating, talk })
            .Select(each => new RatingAnswer(
                each.rating.Id, each.talk.Id, each.talk.Source, each.talk.ExternalId, each.rating.RatedAt, each.rating.IsCurrent,
                each.rating.OfChange != each.talk.ChangedAt, each.rating.Line));

        public Item Told() => new(Number, Conversation, Source, Id, RatedAt, IsCurrent, IsOfEarlierTalk, JsonDocument.Parse(Line).RootElement);

        /// <param name="Conversation">The conversation's number here.</param>
        /// <param name="Rating">What <c>rapport rate</c> prints for it.</param>
        internal sealed record Item(
            long Number, long Conversation, string Source, string Id, DateTimeOffset RatedAt, bool IsCurrent, bool IsOfEarlierTalk, JsonElement Rating);
    }
}
