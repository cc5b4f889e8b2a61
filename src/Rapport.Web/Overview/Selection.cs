using Microsoft.AspNetCore.Http.Extensions;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Surveys;

namespace Rapport.Web.Overview;

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

    /// <summary>The facts within it.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> facts) where T : class, ISelectable
    {
        if (!string.IsNullOrEmpty(Team))
            facts = facts.Where(fact => fact.Team == Team);
        if (Channel is { } channel)
            facts = facts.Where(fact => fact.Channel == channel);
        if (From is { } from)
            facts = facts.Where(fact => fact.Day >= DayOf(from));
        return To is { } to ? facts.Where(fact => fact.Day <= DayOf(to)) : facts;
    }

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

    /// <summary>The address of the conversations in which a cue of this kind met this response.</summary>
    public string Conversations(CueKind kind, Response? response = null) =>
        On("/conversations", ("cue", Words.Code(kind)), ("response", response is { } met ? Words.Code(met) : null));

    /// <summary>The same selection from one day to another.</summary>
    public Selection Within(DateOnly from, DateOnly to) => new()
    {
        Team = Team,
        Channel = Channel,
        From = From > from ? From : from,
        To = To < to ? To : to,
    };

    /// <summary>The same selection of contacts that customers were asked about.</summary>
    public SurveySelection ForSurveys => new() { Team = Team, Channel = Channel is { } channel ? Words.Code(channel) : null, From = From, To = To };

    /// <summary>The same selection for one team.</summary>
    public Selection WithTeam(string team) => new() { Team = team, Channel = Channel, From = From, To = To };

    /// <summary>The same selection for one channel.</summary>
    public Selection WithChannel(Channel channel) => new() { Team = Team, Channel = channel, From = From, To = To };

    private (string, string?)[] Parts =>
    [
        ("team", Team), ("channel", Channel is { } channel ? Words.Code(channel) : null), ("from", From?.ToString("o")), ("to", To?.ToString("o")),
    ];

    /// <summary>A day as facts hold it.</summary>
    public static int DayOf(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The day that a fact holds.</summary>
    public static DateOnly DateOf(int day) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(day);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy");
}
