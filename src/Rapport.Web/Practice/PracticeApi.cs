using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>Practice for programs: all scenarios, and of exercises those of whose token it is.</summary>
internal static class PracticeApi
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void MapPracticeApi(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Api.Root}/practice/scenarios", ScenariosAsync).WithSummary("Scenarios to practise with");
        app.MapGet($"{Api.Root}/practice/exercises", async (Store store, Viewer viewer) => TypedResults.Ok(new { Items = await OwnAsync(store, viewer) }))
            .WithSummary("Your own exercises, and nobody else's whatever your role");
        app.MapGet("/practice/mine.json", async (Store store, Viewer viewer) =>
            TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(await OwnAsync(store, viewer), Indented), "application/json", "practice.json"));
    }

    private static async Task<IResult> ScenariosAsync(Store store, Viewer viewer, Shelf shelf) => TypedResults.Ok(new
    {
        Items = shelf.All.Concat(await Scenarios.OwnAsync(store, viewer)).Select(scenario => new ScenarioItem(
            scenario.Name, scenario.Title, scenario.Kind, scenario.Summary, scenario.Minutes, scenario.Channel, scenario.Customer, scenario.Version)),
    });

    private static async Task<IReadOnlyList<ExerciseItem>> OwnAsync(Store store, Viewer viewer) =>
        [.. (await store.OwnExercises(viewer).AsNoTracking().OrderBy(exercise => exercise.Id).ToListAsync()).Select(ExerciseItem.Of)];

    /// <param name="Name">As in its address: <c>/practice/lost-key</c>.</param>
    /// <param name="Version">Changes with its text.</param>
    private sealed record ScenarioItem(
        string Name, string Title, ScenarioKind Kind, string Summary, int Minutes, Channel Channel, string Customer, string Version);

    /// <param name="Scenario">The scenario's name.</param>
    /// <param name="Done">What was done: words chosen, an answer, or the steps of a way.</param>
    private sealed record ExerciseItem(long Number, string Scenario, string Version, DateTimeOffset BegunAt, DateTimeOffset? DoneAt, Work Done)
    {
        public static ExerciseItem Of(Exercise exercise) => new(
            exercise.Id, exercise.Scenario, exercise.Version, exercise.BegunAt, exercise.DoneAt, exercise.Work);
    }
}
