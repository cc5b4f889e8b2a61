using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>An ask as it is shown.</summary>
/// <param name="Ask">The row.</param>
/// <param name="By">Who asked; null where that is not known any more.</param>
/// <param name="AnsweredBy">Who answered, or null.</param>
/// <param name="IsMine">Whether the viewer is to answer it.</param>
internal sealed record AskShown(GestureAsk Ask, string? By, string? AnsweredBy, bool IsMine)
{
    /// <summary>Those the viewer may see: waiting ones first, then refused, then granted, each the latest first.</summary>
    public static async Task<IReadOnlyList<AskShown>> ReadAsync(Store store, Viewer viewer, int most)
    {
        var asks = await store.GestureAsks.AsNoTracking().SeenBy(viewer)
            .OrderBy(ask => ask.AnsweredAt != null).ThenBy(ask => ask.IsGranted == true).ThenByDescending(ask => ask.Id).Take(most).ToListAsync();
        var led = (await store.GestureAsks.LedBy(viewer).Where(ask => ask.AnsweredAt == null).Select(ask => ask.Id).ToListAsync()).ToHashSet();
        var ids = asks.SelectMany(ask => new[] { ask.PersonId, ask.AnsweredBy }).OfType<long>().Distinct().ToList();
        var names = await store.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        string? Name(long? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        return [.. asks.Select(ask => new AskShown(ask, Name(ask.PersonId), Name(ask.AnsweredBy), led.Contains(ask.Id)))];
    }
}
