using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>The house's lists: read, checked and kept as a whole.</summary>
internal sealed class WordingLists(Store store, Logbook logbook, Bell bell, TimeProvider clock)
{
    private const int Longest = 300, Most = 1000;

    /// <summary>The wordings of a kind, in the order of the alphabet.</summary>
    public Task<List<string>> OfAsync(WordingKind kind) =>
        store.Wordings.Where(wording => wording.Kind == kind).OrderBy(wording => wording.Text).Select(wording => wording.Text).ToListAsync();

    /// <summary>What is wrong with a list and what to do next, or null.</summary>
    public static string? Complaint(IReadOnlyList<string> list)
    {
        if (list.Count > Most)
            return $"That is {list.Count:N0} wordings; {Most:N0} is the most. Keep those that are said most.";
        foreach (var (number, text) in list.Index())
        {
            if (text.Length > Longest)
                return $"Line {number + 1} is {text.Length} characters long; {Longest} is the most. Give each sentence a line of its own.";
            if (!Phrases.CanFind(text))
                return $"Line {number + 1}, \"{text}\", does not begin with a word. A slot such as <name> may stand anywhere behind the first.";
        }
        return null;
    }

    /// <summary>A list out of a text of lines.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Replaces a list; all is rated anew in the background where it changes.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="list">Without a <see cref="Complaint"/>.</param>
    public async Task KeepAsync(WordingKind kind, IReadOnlyList<string> list)
    {
        var there = await store.Wordings.Where(wording => wording.Kind == kind).ToListAsync();
        store.RemoveRange(there.Where(wording => !list.Contains(wording.Text, StringComparer.Ordinal)));
        foreach (var text in list.Except(there.Select(wording => wording.Text), StringComparer.Ordinal))
            store.Add(new HouseWording { Kind = kind, Text = text, MadeAt = clock.GetUtcNow() });
        if (!store.ChangeTracker.HasChanges())
            return;
        logbook.Note("changed wordings", "settings", null, $"{kind}: {list.Count}");
        await store.SaveChangesAsync();
        bell.Ring();
    }
}
