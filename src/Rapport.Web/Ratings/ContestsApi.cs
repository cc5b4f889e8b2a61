using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Contests and notes for programs, by the rules of the pages.</summary>
internal static class ContestsApi
{
    private const int Most = 200;

    public static void MapContestsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Api.Root);
        api.MapGet("/contests", AllAsync);
        api.MapPost("/contests/{id:long}/decision", DecideAsync);
        api.MapGet("/conversations/{id:long}/contests", OfAsync);
        api.MapPost("/conversations/{id:long}/contests", ContestAsync);
        api.MapGet("/conversations/{id:long}/notes", NotesAsync);
        api.MapPost("/conversations/{id:long}/notes", NoteAsync);
    }

    /// <param name="open">Only those not decided yet.</param>
    /// <param name="cursor">After this contest.</param>
    private static async Task<IResult> AllAsync(Store store, Viewer viewer, bool? open, long? cursor)
    {
        var after = cursor ?? 0;
        var contests = await SaidContest.Of(store, ContestsModel.SeenBy(store, viewer)
            .Where(contest => contest.Id > after && (open != true || contest.IsUpheld == null)).OrderBy(contest => contest.Id).Take(Most)).ToListAsync();
        return TypedResults.Ok(new { Items = contests, Next = contests.Count == 0 ? cursor : contests[^1].Id });
    }

    private static async Task<IResult> OfAsync(long id, Store store, Viewer viewer) => await IsSeenAsync(id, store, viewer)
        ? TypedResults.Ok(await SaidContest.Of(store, store.Contests.Where(contest => contest.ConversationId == id).OrderBy(contest => contest.Id)).ToListAsync())
        : Unknown();

    private static async Task<IResult> ContestAsync(long id, GivenContest given, Store store, Viewer viewer, Contesting contesting)
    {
        var talk = await store.Conversations.AsNoTracking().Include(each => each.Advisors).SeenBy(viewer).FirstOrDefaultAsync(each => each.Id == id);
        var rating = await store.Ratings.AsNoTracking().FirstOrDefaultAsync(each => each.ConversationId == id && each.IsCurrent);
        if (talk is null || rating is null)
            return Unknown();
        if (!contesting.MayContest(talk))
            return Refused("Only who served in a conversation, or a leader of their team, contests a finding in it.");
        if (Complaint(given.Reason) is { } complaint)
            return complaint;
        var findings = Finding.In(StoredReading.Of(rating, StoredTalk.Read(talk.Talk, talk.Source), talk.ChangedAt)).ToList();
        if (findings.Find(each => each.Key == given.Finding) is not { } finding)
            return Wrong($"\"finding\" is one of {string.Join(", ", findings.Select(each => each.Key))}; the numbers count the rating's cues and behaviours from 0.");
        var contest = await contesting.FileAsync(rating, finding, given.Reason!);
        return TypedResults.Created($"{Api.Root}/conversations/{id}/contests", await SaidContest.Of(store, store.Contests.Where(each => each.Id == contest.Id)).SingleAsync());
    }

    private static async Task<IResult> DecideAsync(long id, GivenDecision given, Store store, Viewer viewer, Contesting contesting)
    {
        if (await ContestsModel.SeenBy(store, viewer).FirstOrDefaultAsync(each => each.Id == id) is not { } contest)
            return TypedResults.Problem("There is no such contest.", statusCode: StatusCodes.Status404NotFound);
        var talk = await store.Conversations.AsNoTracking().Include(each => each.Advisors).SingleAsync(each => each.Id == contest.ConversationId);
        if (contest.IsUpheld is null && !contesting.MayDecide(talk, contest))
            return Refused("An owner or a leader of the team decides, and nobody on their own contest.");
        if (Complaint(given.Reason) is { } complaint)
            return complaint;
        if (given.Upheld is not { } isUpheld)
            return Wrong("\"upheld\" is true or false.");
        return await contesting.DecideAsync(contest, isUpheld, given.Reason!)
            ? TypedResults.Ok(await SaidContest.Of(store, store.Contests.Where(each => each.Id == id)).SingleAsync())
            : TypedResults.Problem("It is decided already, and that stands.", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> NotesAsync(long id, Store store, Viewer viewer) =>
        await IsSeenAsync(id, store, viewer) ? TypedResults.Ok(await SaidNote.OfAsync(store, id)) : Unknown();

    private static async Task<IResult> NoteAsync(long id, GivenNote given, Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
    {
        if (!await IsSeenAsync(id, store, viewer))
            return Unknown();
        if (Complaint(given.Text) is { } complaint)
            return complaint;
        var note = new Note { ConversationId = id, PersonId = viewer.PersonId!.Value, Text = given.Text!.Trim(), MadeAt = clock.GetUtcNow() };
        store.Add(note);
        logbook.Note("wrote note", "conversation", id);
        await store.SaveChangesAsync();
        return TypedResults.Created($"{Api.Root}/conversations/{id}/notes", new SaidNote(note.Id, viewer.Name, note.Text, note.MadeAt));
    }

    private static Task<bool> IsSeenAsync(long id, Store store, Viewer viewer) => store.Conversations.SeenBy(viewer).AnyAsync(talk => talk.Id == id);

    private static ProblemHttpResult? Complaint(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Wrong("Say why, in words.")
        : text.Length > Contesting.Longest ? Wrong($"That is {text.Length:N0} characters long; {Contesting.Longest:N0} is the most.")
        : null;

    private static ProblemHttpResult Unknown() =>
        TypedResults.Problem("There is no such conversation, or it waits to be rated.", statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult Refused(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status403Forbidden);

    private static ProblemHttpResult Wrong(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status400BadRequest);

    /// <param name="Finding"><c>rating</c>, <c>cue-0</c>, <c>response-0</c> or <c>behaviour-0</c>: the numbers count the current rating's cues and behaviours.</param>
    private sealed record GivenContest(string? Finding, string? Reason);

    private sealed record GivenDecision(bool? Upheld, string? Reason);

    private sealed record GivenNote(string? Text);
}
