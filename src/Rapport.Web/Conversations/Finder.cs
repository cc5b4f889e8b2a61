using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>One conversation that was found.</summary>
internal sealed record Hit(StoredConversation Stored, Excerpt Excerpt, IReadOnlyDictionary<string, (string Words, object? Value)> Remarks)
{
    public Search.Place Place => new(Stored.StartedAt ?? Stored.ReceivedAt, Stored.Id);
}

/// <summary>A page of what was found.</summary>
/// <param name="Hits">The newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
internal sealed record FoundPage(IReadOnlyList<Hit> Hits, Search.Place? Next);

/// <summary>Finds conversations for a viewer, page by page.</summary>
internal sealed class Finder(Store store, Viewer viewer, Logbook logbook, IEnumerable<Criterion> criteria, IEnumerable<Remark> remarks)
{
    /// <summary>How far conversations are counted.</summary>
    public const int MostCounted = 10_000;

    /// <summary>The fields that later slices add to the form.</summary>
    public IEnumerable<CriterionField> Fields => criteria.SelectMany(criterion => criterion.Fields);

    /// <summary>Columns that later slices add to the list.</summary>
    public IEnumerable<Remark> Remarks => remarks;

    /// <summary>One page; a look at one named advisor's conversations is noted in the audit log.</summary>
    public async Task<FoundPage> PageAsync(Search search, int size)
    {
        await NoteAsync(search["advisor"]);
        // First where they stand, from indexes alone; then the talk of those that are shown.
        var ids = await search.Find(store, viewer, criteria).NewestFirst(search.After).Select(talk => talk.Id).Take(size + 1).ToListAsync();
        var page = ids.Take(size).ToList();
        var shown = await store.Conversations.AsNoTracking().Where(talk => page.Contains(talk.Id)).NewestFirst(null).ToListAsync();
        var told = new List<(string Name, IReadOnlyDictionary<long, (string Words, object? Value)> About)>();
        foreach (var remark in remarks)
            told.Add((remark.Name, await remark.Tell(store, [.. shown.Select(row => row.Id)])));
        var hits = shown.Select(row => new Hit(
            row, Excerpt.Of(row.Conversation, search.Sought),
            told.Where(each => each.About.ContainsKey(row.Id)).ToDictionary(each => each.Name, each => each.About[row.Id]))).ToList();
        return new(hits, ids.Count > size ? hits[^1].Place : null);
    }

    /// <summary>How many there are, counted up to one more than <see cref="MostCounted"/>.</summary>
    public Task<int> CountAsync(Search search) =>
        search.Find(store, viewer, criteria).Select(talk => talk.Id).Take(MostCounted + 1).CountAsync();

    /// <summary>The teams a viewer can choose from.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync() => viewer.SeesEverything
        ? await store.Conversations.Where(talk => talk.Team != null).Select(talk => talk.Team!).Distinct().OrderBy(team => team).ToListAsync()
        : [.. viewer.SeenTeams.Order(StringComparer.Ordinal)];

    private async Task NoteAsync(string? advisor)
    {
        if (advisor is null || advisor == viewer.Advisor || !viewer.FiguresPerPerson)
            return;
        var person = await store.People.Where(person => person.Advisor == advisor).Select(person => (long?)person.Id).FirstOrDefaultAsync();
        await logbook.NoteReadAsync("looked up an advisor's conversations", "person", person);
    }
}
