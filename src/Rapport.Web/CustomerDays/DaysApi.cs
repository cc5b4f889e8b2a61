using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Customer days for programs.</summary>
internal static class DaysApi
{
    private const int Most = 200;

    public static void MapDaysApi(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Api.Root}/days", ListAsync).WithSummary("Days, the latest first, 200 at most; without hosts and diaries");
        app.MapGet($"{Api.Root}/days/actions", ActionsAsync).WithSummary("What was seen and what is done about it, open ones first");
        app.MapPost($"{Api.Root}/days/{{id:long}}/seat", SignUpAsync).WithSummary("Takes a place for oneself, or waits for one");
        app.MapDelete($"{Api.Root}/days/{{id:long}}/seat", async (long id, Seats seats) => await seats.LeaveAsync(id) ? Results.NoContent()
            : Results.NotFound())
            .WithSummary("Gives one's place back, to the first who waits");
    }

    private static async Task<IResult> ListAsync(Store store, Viewer viewer) =>
        TypedResults.Ok(new { Items = await DayShown.Of(store, viewer, store.CustomerDays.OrderByDescending(day => day.StartsAt).Take(Most)).ToListAsync() });

    private static async Task<IResult> ActionsAsync(Store store, Viewer viewer) => TypedResults.Ok(new
    {
        Items = (await ActionShown.ReadAsync(store, viewer, store.DayActions)).Select(row => new
        {
            row.Action.Id,
            Day = row.Action.DayId,
            row.Kind,
            row.Action.Finding,
            row.Action.What,
            row.Owner,
            row.Action.DueOn,
            row.Action.DoneAt,
            row.Action.Outcome,
            row.Action.ToldAt,
            row.IsOpen,
        }),
    });

    private static async Task<IResult> SignUpAsync(long id, Seats seats)
    {
        var outcome = await seats.SignUpAsync(id);
        return outcome == SignedUp.Closed
            ? TypedResults.Problem("Nobody can sign up for this day: it is over, cancelled, or was never there.", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(new { Outcome = outcome });
    }
}
