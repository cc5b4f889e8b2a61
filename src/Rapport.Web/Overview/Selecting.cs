using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Overview;

/// <summary>What figures are selected by; each kind of fact carries it.</summary>
internal interface ISelectable
{
    /// <summary>The UTC day the conversation began, as days since 1970-01-01; or null.</summary>
    int? Day { get; }

    string? Team { get; }

    Channel Channel { get; }
}

/// <summary>What a selection means to facts.</summary>
internal static class Selecting
{
    /// <summary>The facts within it.</summary>
    public static IQueryable<T> Of<T>(this Selection selection, IQueryable<T> facts) where T : class, ISelectable
    {
        var (team, channel) = (selection.Team, selection.Channel);
        if (!string.IsNullOrEmpty(team))
            facts = facts.Where(fact => fact.Team == team);
        if (channel is not null)
            facts = facts.Where(fact => fact.Channel == channel);
        if (selection.From is { } from)
            facts = facts.Where(fact => fact.Day >= Selection.DayOf(from));
        return selection.To is { } to ? facts.Where(fact => fact.Day <= Selection.DayOf(to)) : facts;
    }

    /// <summary>The address of the conversations in which a cue of this kind met this response.</summary>
    public static string Conversations(this Selection selection, CueKind kind, Response? response = null) =>
        selection.On("/conversations", ("cue", Words.Code(kind)), ("response", response is { } met ? Words.Code(met) : null));
}
