using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>Hiring for programs: openings, levels where both have handed in, and the check of fairness. Nothing is scored, sorted or summed.</summary>
internal static class HiringApi
{
    public static void MapHiringApi(this IEndpointRouteBuilder app)
    {
        var openers = app.MapGroup($"{Api.Root}/hiring").RequireAuthorization(policy => policy.RequireRole(HiringSight.Openers));
        openers.MapGet("/openings", OpeningsAsync).WithSummary("Openings that you run, the newest first");
        openers.MapPost("/openings", OpenAsync).WithSummary("Opens a job, with two people for each part");
        openers.MapGet("/openings/{id:long}/levels", LevelsAsync)
            .WithSummary("Candidates by number in the order they came, with the levels of parts that both have handed in");
        openers.MapPost("/openings/{id:long}/candidates", AddAsync)
            .WithSummary("Writes a candidate down, with the day on which everything about them is deleted");
        openers.MapGet("/fairness", async (Store store) => TypedResults.Ok(new { Items = (await Fairness.ReadAsync(store)).Select(Finding.Of) }))
            .WithSummary("Selection rates of groups of at least five, over the highest");
    }

    private static async Task<IResult> OpeningsAsync(Store store, Viewer viewer) => TypedResults.Ok(new
    {
        Items = (await store.Openings.AsNoTracking().RunBy(viewer).OrderByDescending(opening => opening.Id).ToListAsync()).Select(Item),
    });

    private static async Task<IResult> OpenAsync(OpeningWish wish, Openings openings)
    {
        var (opening, complaint) = await openings.OpenAsync(wish);
        return opening is null ? TypedResults.Problem(complaint, statusCode: StatusCodes.Status400BadRequest) : TypedResults.Ok(Item(opening));
    }

    private static async Task<IResult> LevelsAsync(long id, Store store, Viewer viewer, SideBySide sides, Logbook logbook)
    {
        if (await store.Openings.AsNoTracking().RunBy(viewer).FirstOrDefaultAsync(opening => opening.Id == id) is not { } opening)
            return TypedResults.NotFound();
        var candidates = await store.Candidates.AsNoTracking().Where(candidate => candidate.OpeningId == id).OrderBy(candidate => candidate.Id).ToListAsync();
        var parts = await sides.OfAsync(opening, candidates.ConvertAll(candidate => candidate.Id));
        await logbook.NoteReadAsync("read levels", "hiring", id);
        return TypedResults.Ok(new
        {
            Items = candidates.Select(candidate => new
            {
                Number = candidate.Id,
                candidate.DeleteOn,
                candidate.Outcome,
                Parts = parts[candidate.Id].Select(part => new
                {
                    part.Part,
                    Guide = part.Guide.Version,
                    part.IsComplete,
                    Questions = part.Rows?.Select(row => new
                    {
                        row.Question.Code,
                        One = row.First?.Level,
                        Other = row.Second?.Level,
                        Agreed = row.Agreed?.Level,
                        row.Agreed?.Reason,
                    }),
                }),
            }),
        });
    }

    private static async Task<IResult> AddAsync(long id, CandidateWish wish, Store store, Viewer viewer, Candidacy candidacy)
    {
        if (await store.Openings.AsNoTracking().RunBy(viewer).FirstOrDefaultAsync(opening => opening.Id == id) is not { } opening)
            return TypedResults.NotFound();
        var (candidate, complaint) = await candidacy.AddAsync(opening, wish);
        return candidate is null ? TypedResults.Problem(complaint, statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.Ok(new { Number = candidate.Id, candidate.DeleteOn });
    }

    private static object Item(Opening opening) =>
        new { Number = opening.Id, opening.Job, opening.Team, opening.Until, IsClosed = opening.ClosedAt is not null };

    /// <summary>One question about one job as programs read it.</summary>
    private sealed record Finding(string Job, string Question, IEnumerable<FoundGroup> Groups)
    {
        public static Finding Of(FairFinding found) => new(found.Job, found.Question.Code, found.Groups.Select(group => new FoundGroup(
            group.Answer, group.Selected.Count, group.Selected.Of,
            group.Against?.Ratio.Value, group.Against?.Ratio.Low, group.Against?.Ratio.High, group.Against?.P)));
    }

    /// <summary>One group; a ratio is null for the group with the highest rate.</summary>
    private sealed record FoundGroup(string Answer, int Offered, int Of, double? Ratio, double? Low, double? High, double? P);
}
