using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>Gestures for programs.</summary>
internal static class GesturesApi
{
    private const int AtOnce = 200;

    public static void MapGesturesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Api.Root}/gestures", ListAsync).WithSummary("Gestures of the teams one is in, the latest first, 200 at once; without amounts");
        app.MapPost($"{Api.Root}/gestures", NoteAsync).WithSummary("Notes a gesture of one's own, within what is left of the month's budget");
        app.MapGet($"{Api.Root}/gestures/purse", async (Gesturing gesturing) =>
            TypedResults.Ok(PurseItem.Of(await gesturing.PurseAsync()))).WithSummary("What one may still spend this month");
        app.MapGet($"{Api.Root}/gestures/effects", EffectsAsync).RequireAuthorization(policy => policy.RequireRole(GesturesSlice.Readers))
            .WithSummary("Felt answers and return contacts beside comparable others; no proof of cause");
    }

    /// <param name="cursor">Before this gesture.</param>
    private static async Task<IResult> ListAsync(long? cursor, Store store, Viewer viewer)
    {
        var items = await GestureShown.ReadAsync(store, viewer, store.Gestures, cursor, AtOnce);
        return TypedResults.Ok(new { Items = items, Next = items.Count < AtOnce ? (long?)null : items[^1].Id });
    }

    private static async Task<IResult> NoteAsync(GestureGiven given, Gesturing gesturing)
    {
        var noted = await gesturing.NoteAsync(Typed.Clean(given.What), Typed.Clean(given.Why),
            given.Cost?.ToString(System.Globalization.CultureInfo.InvariantCulture), given.Conversation);
        return noted.Complaint is { } complaint
            ? TypedResults.Problem(complaint, statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Ok(new { noted.Id, Purse = PurseItem.Of(await gesturing.PurseAsync()) });
    }

    private static async Task<IResult> EffectsAsync(Store store, Viewer viewer, TimeProvider clock) =>
        TypedResults.Ok(await Effects.ReadAsync(store, viewer, clock.GetUtcNow()));

    /// <summary>A gesture as programs give it.</summary>
    /// <param name="What">What was done.</param>
    /// <param name="Why">What the customer had said.</param>
    /// <param name="Cost">In whole units of the budget's currency; null for nothing.</param>
    /// <param name="Conversation">The conversation's number, or null.</param>
    internal sealed record GestureGiven(string? What, string? Why, decimal? Cost, long? Conversation);

    private sealed record PurseItem(string? Team, string? Currency, decimal? Budget, decimal? Left)
    {
        public static PurseItem Of(Purse purse) => new(purse.Team, purse.Budget?.Currency, purse.Budget?.Amount, purse.Left?.Amount);
    }
}
