using Rapport.Estimates;
using Rapport.Web.Example.Pulse;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>
/// What those who lead did, and the staff pulse, for programs; by the rules of the page. Answers come from people, on the page, only.
/// </summary>
internal static class ExampleApi
{
    public static void MapExampleApi(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Api.Root}/example", FactsAsync)
            .WithSummary("What those who lead did themselves, by name, in a quarter or from one day to another");
        app.MapGet($"{Api.Root}/example/pulse", PulseAsync)
            .WithSummary("Closed rounds of the staff pulse, the latest first, and until when one is open");
        app.MapPost($"{Api.Root}/example/pulse", OpenAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)))
            .WithSummary("Opens a round that asks everybody who is here");
        app.MapPost($"{Api.Root}/example/pulse/close", CloseAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)))
            .WithSummary("Closes the open round now");
    }

    private static async Task<IResult> FactsAsync(Store store, Viewer viewer, TimeProvider clock, DateOnly? from, DateOnly? to)
    {
        var now = clock.GetUtcNow();
        var facts = await ExampleFacts.ReadAsync(store, viewer, Period.Of(from, to, clock.Today()), now);
        return TypedResults.Ok(new
        {
            facts.Period.From,
            facts.Period.To,
            Leaders = facts.Leaders.Select(each => new
            {
                each.Leader.Name,
                each.Leader.Role,
                each.Leader.Teams,
                LastOut = each.Days.Last?.StartsAt,
                DaysInHalfAYear = each.Days.Behind.Count,
                OwnRated = each.Contacts.HasName ? each.Contacts.Rated.Count : (int?)null,
                FirstOwn = each.Contacts.Rated.Count == 0 ? (DateOnly?)null : each.Contacts.Rated[0].On,
                FirstOfOthers = each.Contacts.FirstOfOthers,
                ThanksGiven = each.Thanks.Count,
                Requests = Said(each.Answers),
                PutForward = each.Forward?.Conversation,
            }),
            OfNobody = Said(facts.OfNobody),
        });
    }

    private static async Task<IResult> PulseAsync(Store store, Rounds rounds) => TypedResults.Ok(new
    {
        OpenUntil = await rounds.CurrentAsync() is { } open ? rounds.LastDay(open) : (DateOnly?)null,
        Items = (await PulseResult.ReadAsync(store)).Select(result => new
        {
            result.Round.Id,
            result.Round.OpenedAt,
            result.Round.ClosedAt,
            result.Asked,
            result.Answered,
            Statements = result.Said.Select(said => new
            {
                said.Statement.Code,
                said.Statement.Text,
                Mean = Said(said.Mean),
                said.Agree,
                Teams = said.Teams.Select(team => new { team.Team, Mean = Said(team.Mean) }),
            }),
            result.Sentences,
        }),
    });

    /// <param name="wish">The last day of the round; two weeks from now where none is said.</param>
    private static async Task<IResult> OpenAsync(RoundWish wish, Rounds rounds)
    {
        var (round, complaint) = await rounds.OpenAsync(wish.Last);
        return round is null ? TypedResults.Problem(complaint, statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Ok(new { round.Id, Last = rounds.LastDay(round) });
    }

    private static async Task<IResult> CloseAsync(Rounds rounds) => await rounds.CloseAsync() ? TypedResults.NoContent()
        : TypedResults.Problem("No round is open.", statusCode: StatusCodes.Status404NotFound);

    private static Requests Said(AnswersGiven answers) => new(answers.Due.Count, answers.InTime, answers.Waiting.Count, answers.Overdue);

    private static MeanOf Said(Figure mean) => new(mean.N, mean.Value, mean.Low, mean.High);

    private sealed record Requests(int Due, int InTime, int Waiting, int Overdue);

    /// <summary>A mean from 1 to 5 with its 95% interval; null below five.</summary>
    private sealed record MeanOf(int N, double? Mean, double? Low, double? High);
}

/// <summary>A round as it is asked for.</summary>
internal sealed class RoundWish
{
    /// <summary>Its last day: 2026-03-31.</summary>
    public DateOnly? Last { get; set; }
}
