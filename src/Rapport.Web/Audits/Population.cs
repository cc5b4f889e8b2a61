using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>Channel × kind × week × team; conversations that the machine declined stand apart.</summary>
internal sealed record Cell(bool IsDeclined, Channel Channel, string? Team, string? Kind, int? Week);

/// <summary>A conversation that could be drawn.</summary>
/// <param name="Machine">The machine's rating; null where it declined, or has not rated yet.</param>
internal sealed record Candidate(long Id, Cell Cell, double? Machine);

/// <summary>
/// The conversations a plan is about: those of its days, teams and channels in which an advisor speaks and something is said. What cannot
/// be rated by anybody (<c>noAdvisor</c>, <c>tooShort</c>) is not among them. Withheld ones are: who draws may be an auditor, too.
/// </summary>
internal static class Population
{
    private const long Day = 24 * 60 * 60 * 1000L;

    /// <param name="store">The database.</param>
    /// <param name="wish">Days, teams and channels, valid.</param>
    /// <param name="teams">The teams the viewer may ask about; null for all.</param>
    /// <param name="after">Only conversations numbered after this.</param>
    public static async Task<IReadOnlyList<Candidate>> ReadAsync(Store store, Wish wish, IReadOnlyList<string>? teams, long after = 0)
    {
        var (from, to) = (DateTimeOffset.FromUnixTimeMilliseconds(wish.FirstDay() * Day), DateTimeOffset.FromUnixTimeMilliseconds((wish.LastDay() + 1) * Day));
        var talks = store.Conversations.Where(talk => talk.Id > after && (talk.StartedAt ?? talk.ReceivedAt) >= from && (talk.StartedAt ?? talk.ReceivedAt) < to);
        if (teams is not null)
            talks = talks.Where(talk => teams.Contains(talk.Team));
        if (wish.Teams is { Count: > 0 } wanted)
            talks = talks.Where(talk => wanted.Contains(talk.Team!));
        if (wish.Channels is { Count: > 0 } channels)
            talks = talks.Where(talk => channels.Contains(talk.Channel));
        var rows = await talks.GroupJoin(
            store.Ratings.Where(rating => rating.IsCurrent),
            talk => talk.Id, rating => rating.ConversationId,
            (talk, ratings) => new { talk, ratings })
            .SelectMany(each => each.ratings.DefaultIfEmpty(), (each, rating) => new
            {
                each.talk.Id,
                each.talk.Channel,
                each.talk.Team,
                each.talk.Kind,
                each.talk.Week,
                rating!.Score,
                rating.Flags,
            }).ToListAsync();
        return [.. rows.Where(row => row.Flags is null || !(row.Flags.Contains("noAdvisor", StringComparison.Ordinal)
            || row.Flags.Contains("tooShort", StringComparison.Ordinal)))
            .Select(row => new Candidate(row.Id, new(row.Flags is { Length: > 0 } && row.Score is null, row.Channel, row.Team, row.Kind, row.Week), row.Score))];
    }
}
