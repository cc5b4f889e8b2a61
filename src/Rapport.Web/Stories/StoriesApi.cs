using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>Stories for programs, from the same shelf as the pages: what is taken down is gone from the next answer on.</summary>
internal static class StoriesApi
{
    private const int Most = 200;

    public static void MapStoriesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Api.Root);
        api.MapGet("/stories", AllAsync)
            .WithSummary("Stories told to you, the latest first; with words, those that hold them");
        api.MapGet("/stories/{id:long}", OneAsync).WithSummary("One story that is told to you");
        api.MapPost("/stories/{id:long}/withdrawal", WithdrawAsync).RequireAuthorization(policy => policy.RequireRole(StoriesSlice.Writers))
            .WithSummary("The customer took consent back: takes the story down everywhere and deletes its words");
        api.MapGet("/stories/meetings", MeetingsAsync).WithSummary("Customers who meet your teams");
    }

    private static async Task<IResult> AllAsync(Shelf shelf, string? words) =>
        TypedResults.Ok(new { Items = await ItemsAsync(shelf, await shelf.ToldAsync(Most, words)) });

    private static async Task<IReadOnlyList<StoryItem>> ItemsAsync(Shelf shelf, IReadOnlyList<Story> stories)
    {
        var names = await shelf.NamesAsync(stories);
        return [.. stories.Select(story => StoryItem.Of(story, names))];
    }

    private static async Task<IResult> OneAsync(long id, Shelf shelf) =>
        await shelf.OpenAsync(id) is { Story.State: StoryState.Told, Holds: true } opened ? TypedResults.Ok(StoryItem.Of(opened.Story, opened.Names))
            : TypedResults.Problem("There is no such story, or it was taken down.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> WithdrawAsync(long id, Shelf shelf, Consents consents) =>
        await shelf.OpenAsync(id) is not { MayWrite: true }
            ? TypedResults.Problem("There is no such story of yours.", statusCode: StatusCodes.Status404NotFound)
            : await consents.WithdrawAsync(id) ? TypedResults.NoContent()
                : TypedResults.Problem("It was down already.", statusCode: StatusCodes.Status409Conflict);

    private static async Task<IResult> MeetingsAsync(Store store, Viewer viewer)
    {
        var (all, teams) = (viewer.SeesEverything, viewer.Teams);
        var meetings = await store.Meetings.AsNoTracking().Where(meeting => all || teams.Contains(meeting.Team)).OrderByDescending(meeting => meeting.Day)
            .Take(Most)
            .Select(meeting => new
            {
                Number = meeting.Id,
                meeting.Team,
                meeting.Day,
                meeting.Place,
                meeting.Hosts,
                meeting.State,
                meeting.Heard,
                Story = meeting.StoryId,
            }).ToListAsync();
        return TypedResults.Ok(new { Items = meetings });
    }

    private sealed record StoryItem(
        long Number, string Title, string Text, string Learnt, string? Team, Scope? Scope, DateOnly? Until, DateTimeOffset? ToldAt,
            IEnumerable<string> Quotes, IEnumerable<string> People)
    {
        public static StoryItem Of(Story story, IReadOnlyDictionary<long, string> names) => new(
            story.Id, story.Title, story.Body, story.Learnt, story.Team, story.Scope, story.ConsentUntil, story.ToldAt,
            story.Quotes.Where(quote => !quote.IsLeftOut).OrderBy(quote => quote.Number).Select(quote => quote.Text),
            story.People.Where(person => person.IsNamed).Select(person => names[person.Id]));
    }
}
