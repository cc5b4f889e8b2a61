using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>The stories as a viewer may read them at this moment. Every page, table and answer of the API takes them from here.</summary>
internal sealed class Shelf(Store store, Viewer viewer, Consents consents, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>Those told to the viewer, the latest first; with <paramref name="words"/> those that hold them.</summary>
    public async Task<List<Story>> ToldAsync(int most, string? words = null)
    {
        await consents.SweepAsync();
        var told = store.Stories.AsNoTracking().Include(story => story.Quotes).Include(story => story.People).ToldTo(store, viewer, Today);
        foreach (var word in (words ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            var like = $"%{word.Replace("%", "", StringComparison.Ordinal)}%";
            told = told.Where(story => EF.Functions.Like(story.Title.ToLower(), like) || EF.Functions.Like(story.Body.ToLower(), like)
                || EF.Functions.Like(story.Learnt.ToLower(), like));
        }
        return await told.OrderByDescending(story => story.ToldAt).ThenByDescending(story => story.Id).Take(most).ToListAsync();
    }

    /// <summary>Teams that the viewer may write for: their own; of the owner all that are known.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync() => viewer.SeesEverything
        ? await store.Teams.Select(team => team.Name).Union(store.Stories.Where(story => story.Team != null).Select(story => story.Team!))
            .OrderBy(name => name).ToListAsync()
        : viewer.Teams;

    /// <summary>One story that the viewer may read: told to them, theirs to write in, or with them in it; null for none.</summary>
    public async Task<Opened?> OpenAsync(long id)
    {
        await consents.SweepAsync();
        var (told, written, with) = (store.Stories.ToldTo(store, viewer, Today), store.Stories.WrittenBy(store, viewer),
            store.Stories.Consented(store, Today).With(store, viewer));
        var found = await store.Stories.AsNoTracking().Include(story => story.Quotes).Include(story => story.People).Where(story => story.Id == id)
            .Select(story => new
            {
                Story = story,
                IsTold = told.Any(each => each.Id == id),
                MayWrite = written.Any(each => each.Id == id),
                IsIn = with.Any(each => each.Id == id),
            }).AsSplitQuery().FirstOrDefaultAsync();
        if (found is null || !(found.IsTold || found.MayWrite || found.IsIn || found.Story.State == StoryState.TakenDown))
            return null;
        var holds = await store.Stories.Consented(store, Today).AnyAsync(story => story.Id == id);
        return new(found.Story, found.MayWrite, found.IsIn, holds, await NamesAsync(found.Story));
    }

    /// <summary>Who is in a story, by the number of their part.</summary>
    public async Task<IReadOnlyDictionary<long, string>> NamesAsync(params IReadOnlyList<Story> stories)
    {
        var ids = stories.SelectMany(story => story.People).Select(person => person.PersonId).OfType<long>().Distinct().ToList();
        var names = await store.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        return stories.SelectMany(story => story.People)
            .ToDictionary(each => each.Id, each => each.PersonId is { } id ? names[id] : each.Advisor ?? "Somebody");
    }

    /// <summary>A story that is open before a viewer.</summary>
    /// <param name="MayWrite">Whether the viewer may change it.</param>
    /// <param name="IsIn">Whether the viewer is in it, and is to hear it.</param>
    /// <param name="Holds">Whether the customer's consent holds today.</param>
    /// <param name="Names">Of the people in it, by the number of their part.</param>
    internal sealed record Opened(Story Story, bool MayWrite, bool IsIn, bool Holds, IReadOnlyDictionary<long, string> Names);
}
