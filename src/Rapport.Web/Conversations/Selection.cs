using Microsoft.AspNetCore.Http.Extensions;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Web.Look;

namespace Rapport.Web.Conversations;

/// <summary>Which conversations figures are about; an address holds it as <c>?team=…&amp;channel=…&amp;from=…&amp;to=…</c>.</summary>
internal sealed class Selection
{
    /// <summary>The team's name, or null for all.</summary>
    public string? Team { get; set; }

    public Channel? Channel { get; set; }

    /// <summary>The first day, UTC.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; set; }

    public bool IsEverything => string.IsNullOrEmpty(Team) && Channel is null && From is null && To is null;

    /// <summary>The moment at which the first day begins.</summary>
    public DateTimeOffset? Begin => From is { } from ? new(from, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>The moment at which the last day is over.</summary>
    public DateTimeOffset? End => To is { } to ? new DateTimeOffset(to, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1) : null;

    /// <summary>"Returns · chat · 1 May to 31 May 2026".</summary>
    public string InWords => string.Join(" · ", new[]
    {
        string.IsNullOrEmpty(Team) ? "all teams" : Team,
        Channel is { } channel ? Words.Of(channel) : "all channels",
        (From, To) switch
        {
            ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
            ({ } from, null) => $"since {Day(from)}",
            (null, { } to) => $"until {Day(to)}",
            _ => "all time",
        },
    });

    /// <summary>The address of a page for this selection.</summary>
    public string On(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[.. more, .. Parts])
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return path + query.ToQueryString();
    }

    /// <summary>The same selection from one day to another.</summary>
    public Selection Within(DateOnly from, DateOnly to) => new()
    {
        Team = Team,
        Channel = Channel,
        From = From > from ? From : from,
        To = To < to ? To : to,
    };

    /// <summary>The same selection for one team.</summary>
    public Selection WithTeam(string team) => new() { Team = team, Channel = Channel, From = From, To = To };

    /// <summary>The same selection for one channel.</summary>
    public Selection WithChannel(Channel channel) => new() { Team = Team, Channel = channel, From = From, To = To };

    /// <summary>The conversations within it; one whose day nobody knows is in no days.</summary>
    public IQueryable<StoredConversation> Of(IQueryable<StoredConversation> talks)
    {
        var (team, channel, begin, end) = (Team, Channel, Begin, End);
        if (!string.IsNullOrEmpty(team))
            talks = talks.Where(talk => talk.Team == team);
        if (channel is not null)
            talks = talks.Where(talk => talk.Channel == channel);
        if (begin is not null)
            talks = talks.Where(talk => talk.StartedAt >= begin);
        return end is null ? talks : talks.Where(talk => talk.StartedAt < end);
    }

    private (string, string?)[] Parts =>
    [
        ("team", Team), ("channel", Channel is { } channel ? Words.Code(channel) : null), ("from", From?.ToString("o")), ("to", To?.ToString("o")),
    ];

    /// <summary>A day as facts hold it: days since 1970-01-01.</summary>
    public static int DayOf(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The day that a fact holds.</summary>
    public static DateOnly DateOf(int day) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy");
}

/// <summary>A <see cref="Conversations.Selection"/> as endpoints bind it.</summary>
internal sealed class AskedSelection
{
    /// <summary>The team's name.</summary>
    public string? Team { get; set; }

    public Code<Channel>? Channel { get; set; }

    /// <summary>The first day, UTC: 2026-03-01.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; set; }

    /// <summary>What it selects.</summary>
    public Selection Selection() => new() { Team = Team, Channel = Channel?.Value, From = From, To = To };
}
