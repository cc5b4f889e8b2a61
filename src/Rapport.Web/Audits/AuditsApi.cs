using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>Audits for programs, and as files. Only what is handed in, of conversations that the viewer may see.</summary>
internal static class AuditsApi
{
    private const int Page = 100, Most = 1000;

    public static void MapAuditsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Api.Root);
        api.MapGet("/audits", AllAsync);
        api.MapGet("/audit-plans", async (Plans plans) => TypedResults.Ok((await plans.AllAsync()).Select(PlanAnswer.Of)));
        app.MapGet("/audits/export.csv", CsvAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)));
        app.MapGet("/audits/export.jsonl", LinesAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)));
    }

    /// <param name="cursor">After this audit.</param>
    /// <param name="limit">At most so many, 100 where nothing is said, 1000 at most.</param>
    private static async Task<IResult> AllAsync(Store store, Viewer viewer, long? cursor, int? limit)
    {
        var after = cursor ?? 0;
        var audits = await Of(store, viewer).Where(audit => audit.Id > after).OrderBy(audit => audit.Id).Take(Math.Clamp(limit ?? Page, 1, Most)).ToListAsync();
        var items = await AnswersAsync(store, audits);
        return TypedResults.Ok(new { Items = items, Next = audits.Count == 0 ? cursor : audits[^1].Id });
    }

    private static async Task<IResult> CsvAsync(Store store, Viewer viewer, Logbook logbook)
    {
        await logbook.NoteReadAsync("exported audits", "audit");
        var items = await AnswersAsync(store, await Of(store, viewer).OrderBy(audit => audit.Id).ToListAsync());
        var table = new Table("audits",
            ["audit", "conversation", "source", "id", "by", "purpose", "plan", "chance", "round", "rating", "formula", "rubric", "reason", "done at", "seconds"],
            items.Select(object?[] (item) =>
            [
                item.Number, item.Conversation, item.Source, item.Id, item.By, Words.Code(item.Purpose),
                item.Plan, item.Chance, item.Round, item.Rating, item.Formula, item.Rubric,
                item.Reason, item.DoneAt.ToString("o", CultureInfo.InvariantCulture), Math.Round(item.Seconds),
            ]));
        return TypedResults.File(TableCsv.Write(table), TableCsv.Type, "audits.csv");
    }

    private static async Task<IResult> LinesAsync(
        Store store, Viewer viewer, Logbook logbook,
        Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
    {
        await logbook.NoteReadAsync("exported audits", "audit");
        var items = await AnswersAsync(store, await Of(store, viewer).OrderBy(audit => audit.Id).ToListAsync());
        var lines = string.Concat(items.Select(item => JsonSerializer.Serialize(item, json.Value.SerializerOptions) + "\n"));
        return TypedResults.File(Encoding.UTF8.GetBytes(lines), "application/x-ndjson", "audits.jsonl");
    }

    private static IQueryable<Audit> Of(Store store, Viewer viewer)
    {
        var seen = store.Conversations.SeenBy(viewer);
        return store.Audits.AsNoTracking().Where(audit => audit.State == AuditState.Done && seen.Any(talk => talk.Id == audit.ConversationId));
    }

    private static async Task<IReadOnlyList<AuditAnswer>> AnswersAsync(Store store, IReadOnlyList<Audit> audits)
    {
        var (talks, people) = (audits.Select(audit => audit.ConversationId).Distinct().ToList(), audits.Select(audit => audit.PersonId!.Value).Distinct().ToList());
        var keys = await store.Conversations
            .Where(talk => talks.Contains(talk.Id))
            .Select(talk => new { talk.Id, talk.Source, talk.ExternalId })
            .ToDictionaryAsync(talk => talk.Id);
        var names = await store.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        return [.. audits.Select(audit => new AuditAnswer(
            audit.Id, audit.ConversationId, keys[audit.ConversationId].Source, keys[audit.ConversationId].ExternalId,
            names[audit.PersonId!.Value], audit.Purpose, audit.PlanId,
            audit.Chance, audit.Round, audit.Holistic!.Value, audit.Formula, audit.Rubric, audit.Reason,
            audit.DoneAt!.Value, audit.Seconds, JsonDocument.Parse(audit.Line!).RootElement))];
    }

    /// <param name="Number">The audit's number.</param>
    /// <param name="Conversation">The conversation's number here.</param>
    /// <param name="By">Who rated.</param>
    /// <param name="Purpose">Only <c>sample</c> and <c>second</c> count in estimates.</param>
    /// <param name="Plan">The plan's number, or null.</param>
    /// <param name="Chance">The probability with which it came into the sample; null for what is no sample.</param>
    /// <param name="Rating">From the anchors, 1 to 10 by half points.</param>
    /// <param name="Formula">What the rubric makes of the marks; or null.</param>
    /// <param name="Marks">The marks, as <c>rapport rate</c> prints a rating.</param>
    private sealed record AuditAnswer(
        long Number, long Conversation, string Source, string Id, string By, Purpose Purpose,
        long? Plan, double? Chance, int Round, double Rating, double? Formula, string? Rubric,
        string? Reason, DateTimeOffset DoneAt, double Seconds, JsonElement Marks);

    /// <param name="Population">How many conversations it is about.</param>
    /// <param name="Sample">How many were drawn.</param>
    private sealed record PlanAnswer(
        long Number, string Name, DateOnly From, DateOnly To, IReadOnlyList<string> Teams, IReadOnlyList<string> Channels,
        double HalfWidth, long Seed, int Population, int Sample,
        int Audits, int Done, DateTimeOffset? ClosedAt)
    {
        public static PlanAnswer Of(PlanState state) => new(
            state.Plan.Id, state.Plan.Name, Wish.Day(state.Plan.FirstDay), Wish.Day(state.Plan.LastDay),
            state.Plan.Teams, [.. state.Plan.Channels.Select(Words.Code)],
            state.Plan.HalfWidth, state.Plan.Seed, state.Population, state.Sample, state.Audits, state.Done, state.Plan.ClosedAt);
    }
}
