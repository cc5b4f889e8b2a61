using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Reports;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;

namespace Rapport.Web.Overview;

/// <summary>One row of the tables by team and channel.</summary>
/// <param name="Auditors">What auditors say; null where no audited plan is about any of it.</param>
/// <param name="Customers">What customers say; null where none was asked.</param>
internal sealed record NamedGroup(
    string Name, Selection Selection, Estimate Rating, Estimate Process, Share OwnWords, AuditorsFigure? Auditors, CustomersFigure? Customers);

/// <summary>All that is summed over a selection.</summary>
/// <param name="Selection">What it is about.</param>
/// <param name="All">Everything in it.</param>
/// <param name="Pace">By what the trend goes.</param>
/// <param name="Trend">Week by week or month by month.</param>
/// <param name="Teams">By team, alphabetical.</param>
/// <param name="Channels">By channel, alphabetical.</param>
internal sealed record Figures(
    Selection Selection, Group All, Pace Pace, IReadOnlyList<TrendPoint> Trend, IReadOnlyList<NamedGroup> Teams, IReadOnlyList<NamedGroup> Channels)
{
    /// <summary>The mean, computed once.</summary>
    public Estimate Rating { get; } = All.Rating;

    /// <summary>The population of the auditors' figures; <see cref="Frame.None"/> where nobody asked for them.</summary>
    public Frame Audits { get; private init; } = Frame.None;

    /// <summary>What auditors say of all of it; null where no audited plan is about any of it.</summary>
    public AuditorsFigure? Auditors => Of(Audits, All);

    /// <summary>What customers say of all of it; null where none was asked.</summary>
    public CustomersFigure? Customers { get; private init; }

    public Anchor? Anchor => Rating.Mean is { } mean ? Rubric.AnchorOf(Rapport.Ratings.Rating.Rounded(mean)) : null;

    /// <param name="withCustomers">Whether customers are asked for: not where nothing of them is shown.</param>
    public static async Task<Figures> ReadAsync(Seen seen, Selection selection, Pace? pace = null, bool withCustomers = true) => Of(
        await Cell.ReadAsync(seen.Ratings(selection)), selection, seen.FewestAdvisors, pace, await seen.AuditsAsync(selection),
        withCustomers ? await seen.AskedAsync(selection) : []);

    public static Figures Of(IReadOnlyList<Cell> cells, Selection selection, int fewestAdvisors, Pace? pace = null, Frame? audits = null,
        IReadOnlyList<AskedPeriod>? asked = null)
    {
        var (by, frame, invited) = (pace ?? Overview.Trend.PaceOf(cells), audits ?? Frame.None, asked ?? []);
        return new(
            selection, new(cells, fewestAdvisors), by, Overview.Trend.Of(cells, by, fewestAdvisors, frame, invited),
            [
                .. cells.Where(cell => cell.Team is not null).GroupBy(cell => cell.Team!).OrderBy(team => team.Key, StringComparer.Ordinal)
                    .Select(team => Row(
                        team.Key, selection.WithTeam(team.Key), new([.. team], fewestAdvisors),
                        frame.OfTeam(team.Key), invited.Where(each => each.Cell.Team == team.Key))),
            ],
            [
                .. cells.Where(cell => cell.Channel != Channel.Other).GroupBy(cell => cell.Channel).OrderBy(channel => Words.Of(channel.Key), StringComparer.Ordinal)
                    .Select(channel => Row(
                        Say.Capital(Words.Of(channel.Key)), selection.WithChannel(channel.Key), new([.. channel], fewestAdvisors), frame.OfChannel(channel.Key),
                        invited.Where(each => each.Cell.Channel == channel.Key))),
            ])
        {
            Audits = frame,
            Customers = CustomersFigure.Of(invited, fewestAdvisors),
        };

        NamedGroup Row(string name, Selection selection, Group group, Frame frame, IEnumerable<AskedPeriod> asked) =>
            new(name, selection, group.Rating, group.Process, group.OwnWords, Of(frame, group), CustomersFigure.Of(asked, fewestAdvisors));
    }

    /// <summary>What may be said of the order of groups, in a sentence; or null.</summary>
    public static string? OrderOf(IReadOnlyList<NamedGroup> rows)
    {
        var known = rows.Where(row => row.Rating.Mean is not null).ToList();
        if (known.Count < 2)
            return null;
        return known.Exists(one => known.Exists(other => one.Rating.LiesApartFrom(other.Rating)))
            ? "Only where two intervals have no point in common can one be called higher."
            : "All intervals overlap: no order can be claimed.";
    }

    /// <summary>Nothing where a figure would point at a colleague, or no audited plan is about it.</summary>
    internal static AuditorsFigure? Of(Frame audits, Group group) => group.IsTooSmall || audits.Covered == 0 ? null : AuditorsFigure.Of(audits);
}
