using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Overview;

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
