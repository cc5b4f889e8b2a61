using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>A search for conversations; its address says it all. Values that cannot be read are as if not given.</summary>
internal sealed class Search
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="query">The address's query: <c>words, team, channel, from, to, advisor, customer, after</c>, and the criteria's fields.</param>
    public Search(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        foreach (var (name, value) in query)
        {
            if (value.ToString().Trim() is { Length: > 0 } given)
                values[name] = given;
        }
        Sought = SoughtWords.In(this["words"]);
        After = Place.Parse(this["after"]);
    }

    /// <summary>A field as given; null where it is not.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>The words; null where there are none.</summary>
    public SoughtWords? Sought { get; }

    /// <summary>Behind which conversation the page begins; null for the first page.</summary>
    public Place? After { get; }

    /// <summary>Whether anything narrows it.</summary>
    public bool IsNarrow => values.Keys.Any(name => !name.Equals("after", StringComparison.OrdinalIgnoreCase) && !name.Equals("size", StringComparison.OrdinalIgnoreCase));

    /// <summary>Its address, from another place, or from the first page.</summary>
    public string Address(string path, Place? after) => path + QueryString.Create(
        values.Where(value => !value.Key.Equals("after", StringComparison.OrdinalIgnoreCase)).Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))
            .Concat(after is null ? [] : [KeyValuePair.Create("after", (string?)after.ToString())]));

    /// <summary>All conversations that fit and that the viewer may see, in no order.</summary>
    public IQueryable<StoredConversation> Find(Store store, Viewer viewer, IEnumerable<Criterion> criteria)
    {
        var found = store.Conversations.AsNoTracking().SeenBy(viewer);
        if (Sought is { } words)
            found = found.Saying(store, words);
        if (this["team"] is { } team)
            found = found.Where(talk => talk.Team == team);
        if (Words.Parse<Channel>(this["channel"]) is { } channel)
            found = found.Where(talk => talk.Channel == channel);
        if (this["customer"] is { } customer)
            found = found.Where(talk => talk.Customer == customer);
        if (this["advisor"] is { } advisor && (viewer.FiguresPerPerson || viewer.Advisor == advisor))
            found = found.Where(talk => talk.Advisors.Any(each => each.Name == advisor));
        if (Midnight("from") is { } from)
            found = found.Where(talk => talk.StartedAt >= from && (talk.StartedAt ?? talk.ReceivedAt) >= from); // said twice for the index
        if (Midnight("to")?.AddDays(1) is { } end)
            found = found.Where(talk => talk.StartedAt < end && (talk.StartedAt ?? talk.ReceivedAt) < end);
        return criteria.Aggregate(found, (rest, criterion) => criterion.Narrow(store, rest, name => this[name]));
    }

    private DateTimeOffset? Midnight(string name) =>
        DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;

    /// <summary>A place in the list, which begins with the newest: a conversation's moment in milliseconds UTC, and its id.</summary>
    internal sealed record Place(DateTimeOffset Moment, long Id)
    {
        public override string ToString() => $"{Moment.ToUnixTimeMilliseconds()}_{Id}";

        public static Place? Parse(string? text) =>
            text?.Split('_') is [var moment, var id] && long.TryParse(moment, out var ms) && long.TryParse(id, out var number)
            && ms is > -62_135_596_800_000 and < 253_402_300_800_000
                ? new(DateTimeOffset.FromUnixTimeMilliseconds(ms), number)
                : null;
    }
}
