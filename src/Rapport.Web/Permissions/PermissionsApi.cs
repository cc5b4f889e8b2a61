using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>Permissions for programs, by the rules of the pages.</summary>
internal static class PermissionsApi
{
    public static void MapPermissionsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup($"{Api.Root}/permissions");
        app.MapGet($"{Api.Root}/permissions", async (Register register) => TypedResults.Ok(new { Items = await register.PermissionsAsync() }))
            .WithSummary("What people may do without asking, and what they might; those that last first");
        api.MapGet("/candidates", async (Candidates candidates) =>
                TypedResults.Ok(new { Lines = await candidates.LinesAsync(), Walls = await candidates.WallsAsync() }))
            .WithSummary("Lines said again and again, and rules that ended a matter, in what you may count and read");
        api.MapGet("/requests", async (Register register) => TypedResults.Ok(new { Items = await register.RequestsAsync() }))
            .WithSummary("Every request and its answer, the newest first");
        api.MapPost("/requests", AskAsync).WithSummary("Asks whether a rule, script or saying may be dropped");
        api.MapPost("/requests/{id:long}/answer", AnswerAsync).WithSummary("Answers a request: the rule's owner, or an owner of the installation");
        api.MapGet("/trials", async (Register register) => TypedResults.Ok(new { Items = await register.TrialsAsync() }))
            .WithSummary("Every trial, the newest first");
        api.MapGet("/trials/{id:long}", TrialAsync).WithSummary("What a trial did: frozen where it is decided, else as it is now");
    }

    private static async Task<IResult> AskAsync(Asking asking, Permitting permitting, Register register)
    {
        var (request, complaints) = await permitting.AskAsync(asking);
        return request is null ? Wrong(complaints) : TypedResults.Created($"{Api.Root}/permissions/requests", await register.SayAsync(request));
    }

    private static async Task<IResult> AnswerAsync(long id, Answering answer, Store store, Permitting permitting, Register register)
    {
        if (await store.PermissionRequests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == id) is not { } request)
            return TypedResults.Problem("There is no such request.", statusCode: StatusCodes.Status404NotFound);
        if (!permitting.Decides(request))
            return TypedResults.Problem("The rule's owner answers, or an owner of the installation.", statusCode: StatusCodes.Status403Forbidden);
        answer.Teams ??= [];
        var complaints = answer.Complaints(request, await store.TeamNamesAsync()).ToList();
        if (complaints.Count > 0)
            return Wrong(complaints);
        return await permitting.AnswerAsync(request, answer)
            ? TypedResults.Ok(await register.SayAsync(await store.PermissionRequests.AsNoTracking().SingleAsync(each => each.Id == id)))
            : TypedResults.Problem("It is answered already, and that stands.", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> TrialAsync(long id, Store store, TrialReading reading)
    {
        if (await store.Trials.AsNoTracking().FirstOrDefaultAsync(trial => trial.Id == id) is not { } trial)
            return TypedResults.Problem("There is no such trial.", statusCode: StatusCodes.Status404NotFound);
        return TypedResults.Ok(await reading.OfAsync(trial));
    }

    private static ProblemHttpResult Wrong(IEnumerable<(string Field, string Sentence)> complaints) => TypedResults.Problem(
        string.Join(' ', complaints.Select(each => $"\"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(each.Field)}\": {each.Sentence}")),
        statusCode: StatusCodes.Status400BadRequest);
}
