using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>Which conversations a session is about: those named, or so many drawn that are new to everybody in it.</summary>
/// <param name="teams">The teams that may be drawn from; null for all.</param>
internal sealed class SessionTalks(Store store, Viewer viewer, IReadOnlyList<string>? teams)
{
    /// <returns>Their numbers, or why there are none.</returns>
    public async Task<(IReadOnlyList<long> Talks, string? Complaint)> ChooseAsync(SessionWish wish, List<long> people)
    {
        if (wish.Given() is not { } given)
            return ([], "Numbers only, divided by blanks: the number is the end of a conversation’s address.");
        if (given.Count > SessionWish.MostConversations)
            return ([], "Twenty conversations are the most that one can discuss.");
        var pool = given.Count > 0
            ? await store.Conversations.SeenBy(viewer).Where(talk => given.Contains(talk.Id)).Select(talk => talk.Id).ToListAsync()
            : [.. (await Population.ReadAsync(store, wish.Population(), teams)).Select(each => each.Id)];
        if (given.Except(pool).ToList() is { Count: > 0 } unknown)
            return ([], $"No conversation here is numbered {string.Join(", ", unknown)}, or you may not see it.");
        var barred = await Barred.ReadAsync(store, people, given.Count > 0 ? pool : []);
        if (given.Where(talk => people.Any(person => barred.Is(person, talk))).ToList() is { Count: > 0 } known)
            return ([], $"Somebody among them has rated {string.Join(", ", known)} already, has written about it or speaks in it. Choose others.");
        var talks = given.Count > 0 ? given : await DrawAsync(pool, wish.Count, people);
        return talks.Count > 0 ? (talks, null) : ([], "No conversation of this choice is new to everybody. Choose other days, teams or people.");
    }

    /// <summary>Draws until there are enough that nobody knows; a large pool is not asked about as a whole.</summary>
    private async Task<IReadOnlyList<long>> DrawAsync(List<long> pool, int count, List<long> people)
    {
        var drawn = new List<long>();
        foreach (var some in Draw.Pick(pool.Select(id => $"{id}"), pool.Count, $"{RandomNumberGenerator.GetInt32(int.MaxValue)}").Select(long.Parse).Chunk(100))
        {
            var barred = await Barred.ReadAsync(store, people, some);
            drawn.AddRange(some.Where(talk => !people.Any(person => barred.Is(person, talk))).Take(count - drawn.Count));
            if (drawn.Count == count)
                break;
        }
        return drawn;
    }
}
