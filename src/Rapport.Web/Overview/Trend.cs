using System.Globalization;
using Rapport.Reports;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;

namespace Rapport.Web.Overview;

/// <summary>By what a trend goes.</summary>
internal enum Pace
{
    Week,
    Month,
}

/// <summary>One week or month.</summary>
/// <param name="Name">"2026-W10" or "2026-03".</param>
/// <param name="At">Its number among weeks or months, so that gaps show.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Rating">The mean rating; none below n = 5.</param>
/// <param name="Versions">What the ratings rest on.</param>
/// <param name="Changed">What is different from the period before; null where nothing is.</param>
/// <param name="Auditors">What auditors say of it; null where no audited plan is about any of it.</param>
/// <param name="Customers">What customers say of it; null where none was asked.</param>
internal sealed record TrendPoint(
    string Name, int At, DateOnly From, DateOnly To, Estimate Rating, IReadOnlyList<string> Versions, string? Changed, AuditorsFigure? Auditors = null,
    CustomersFigure? Customers = null);

/// <summary>The rating over time.</summary>
internal static class Trend
{
    private const int MostWeeks = 53;

    /// <summary>Weeks for up to a year; months for longer, and where most weeks hold too few conversations for a mean but months do not.</summary>
    public static Pace PaceOf(IReadOnlyCollection<Cell> cells) =>
        cells.Max(cell => cell.Week) - cells.Min(cell => cell.Week) > MostWeeks * 7
        || (2 * Means(cells, cell => cell.Week) < Periods(cells) && Means(cells, cell => cell.Month) > 1)
            ? Pace.Month
            : Pace.Week;

    /// <summary>The periods that hold rated conversations, the first first; conversations of no known day are left out.</summary>
    public static IReadOnlyList<TrendPoint> Of(
        IReadOnlyCollection<Cell> cells, Pace pace, int fewestAdvisors = 0, Frame? audits = null,
        IReadOnlyList<AskedPeriod>? asked = null)
    {
        var points = new List<TrendPoint>();
        foreach (var period in cells.Where(cell => cell.N > 0).GroupBy(cell => pace == Pace.Week ? cell.Week : cell.Month)
                     .Where(period => period.Key is not null).OrderBy(period => period.Key))
        {
            var group = new Group([.. period], fewestAdvisors);
            var from = Selection.DateOf(period.Key!.Value);
            var (to, versions) = (pace == Pace.Week ? from.AddDays(6) : from.AddMonths(1).AddDays(-1), group.Versions);
            points.Add(new(
                Name(from, pace), At(from, pace), from, to, group.Rating, versions, Changed(points.Count > 0 ? points[^1].Versions : null, versions),
                Figures.Of((audits ?? Frame.None).Between(Selection.DayOf(from), Selection.DayOf(to)), group),
                CustomersFigure.Of((asked ?? []).Where(each => (pace == Pace.Week ? each.Week : each.Month) == period.Key), fewestAdvisors)));
        }
        return points;
    }

    private static string? Changed(IReadOnlyList<string>? before, IReadOnlyList<string> now)
    {
        if (now.Count > 1)
            return before is not null && before.SequenceEqual(now) ? null : $"rated partly by {string.Join(", partly by ", now)}";
        return before is null || before.SequenceEqual(now) ? null : $"rated by {now[0]} from here on";
    }

    private static int At(DateOnly from, Pace pace) => pace == Pace.Week ? from.DayNumber / 7 : (from.Year * 12) + from.Month;

    private static string Name(DateOnly from, Pace pace)
    {
        var day = from.ToDateTime(TimeOnly.MinValue);
        return pace == Pace.Month ? $"{day:yyyy-MM}" : $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}";
    }

    private static int Periods(IEnumerable<Cell> cells) => cells.Where(cell => cell.N > 0 && cell.Week is not null).Select(cell => cell.Week).Distinct().Count();

    /// <summary>How many periods hold enough for a mean.</summary>
    private static int Means(IEnumerable<Cell> cells, Func<Cell, int?> period) => cells
        .Where(cell => period(cell) is not null).GroupBy(period).Count(inside => inside.Sum(cell => cell.N) >= Estimate.Fewest);
}
