using System.Globalization;
using Rapport.Ratings;
using Rapport.Reports;
using Rapport.Web.Audits.Headline;

namespace Rapport.Web.Overview;

/// <summary>
/// The rating over time: points, the band of their intervals, the anchors they lie among, and an upright line where reader, rubric or
/// ledger changed. A period without a mean leaves a gap. Auditors' means are squares on upright bars, their intervals, where five are audited;
/// customers' are diamonds beside them, where five answered.
/// </summary>
internal static class TrendChart
{
    private const int Height = 190;
    private const int MostLabels = 4;

    /// <summary>Whether there is enough to draw.</summary>
    public static bool Draws(IReadOnlyList<TrendPoint> points) => points.Count(point => point.Rating.Mean is not null) > 1;

    public static void Write(Html html, IReadOnlyList<TrendPoint> points)
    {
        TrendPoint[] known = [.. points.Where(point => point.Rating.Mean is not null)];
        int bottom = (int)Math.Floor(known.Min(Least)), top = Math.Max(bottom + 1, (int)Math.Ceiling(known.Max(Most)));
        int first = known[0].At, last = known[^1].At;
        html.Write($"""<div class="trend"><svg width="100%" height="{Height + 26}" aria-hidden="true" focusable="false">""");
        for (var mark = bottom; mark <= top; mark++)
            html.Write($"""<text x="0" y="{Y(mark) + 4}">{mark} {((Anchor)mark).ToString()}</text>""");
        html.Write($"""</svg><svg width="100%" height="{Height + 26}" role="img" aria-label="{Label(known, points)}">""");
        for (var mark = bottom; mark <= top; mark++)
            html.Write($"""<line class="axis" x1="0%" x2="100%" y1="{Y(mark)}" y2="{Y(mark)}"/>""");
        Band(html, points, X, Y);
        foreach (var changed in points.Where(point => point.Changed is not null && point.At >= first && point.At <= last))
            html.Write($"""<line class="changed" x1="{X(changed)}%" x2="{X(changed)}%" y1="0" y2="{Height}"/>"""
                + $"""<text x="{X(changed)}%" y="10" text-anchor="middle">changed</text>""");
        for (var i = 0; i < known.Length; i++)
            Point(html, known, i, X, Y);
        foreach (var point in known.Where(point => point.Auditors?.Rating.Mean is not null))
            Auditors(html, point.Auditors!.Rating, X(point), Y);
        foreach (var point in known.Where(point => point.Customers?.Mean is not null))
            Customers(html, point.Customers!, X(point), Y);
        html.Write($"</svg></div>");

        double X(TrendPoint point) => 6 + (88.0 * (point.At - first) / (last - first));
        double Y(double rating) => 8 + ((Height - 16) * (top - rating) / (top - bottom));
    }

    /// <summary>One shape for each run of periods without a gap, stretched to the width of the page.</summary>
    private static void Band(Html html, IReadOnlyList<TrendPoint> points, Func<TrendPoint, double> x, Func<double, double> y)
    {
        html.Write($"""<svg width="100%" height="{Height}" viewBox="0 0 100 {Height}" preserveAspectRatio="none">""");
        var run = new List<TrendPoint>();
        foreach (var point in points)
        {
            if (run.Count > 0 && (point.Rating.Mean is null || point.At > run[^1].At + 1))
                Shape();
            if (point.Rating.Mean is not null)
                run.Add(point);
        }
        Shape();
        html.Write($"</svg>");

        void Shape()
        {
            var high = run.Select(point => $"{Length(x(point))},{Length(y(point.Rating.High!.Value))}");
            var low = run.AsEnumerable().Reverse().Select(point => $"{Length(x(point))},{Length(y(point.Rating.Low!.Value))}");
            if (run.Count > 1)
                html.Write($"""<polygon class="band" points="{string.Join(' ', high.Concat(low))}"/>""");
            run.Clear();
        }
    }

    private static void Point(Html html, TrendPoint[] known, int i, Func<TrendPoint, double> x, Func<double, double> y)
    {
        var (point, rating) = (known[i], known[i].Rating);
        var anchor = (int)Rubric.AnchorOf(rating.Mean!.Value);
        if (i > 0)
            html.Write($"""<line class="{(point.At == known[i - 1].At + 1 ? "run" : "join")}" """
                + $"""x1="{x(known[i - 1])}%" x2="{x(point)}%" """
                + $"""y1="{y(known[i - 1].Rating.Mean!.Value)}" y2="{y(rating.Mean.Value)}"/>""");
        html.Write($"""<circle class="point a{anchor}" cx="{x(point)}%" cy="{y(rating.Mean.Value)}" r="4.5"/>""");
        if (i % Math.Max(1, (int)Math.Ceiling((known.Length - 1.0) / (MostLabels - 1))) == 0)
            html.Write($"""<text x="{x(point)}%" y="{Height + 20}" text-anchor="middle">{point.Name}</text>""");
    }

    private static void Auditors(Html html, AuditedMean auditors, double x, Func<double, double> y) => html.Write(
        $"""<line class="auditors" x1="{x}%" x2="{x}%" y1="{y(auditors.High!.Value)}" y2="{y(auditors.Low!.Value)}"/>"""
        + $"""<svg x="{x}%" y="{y(auditors.Mean!.Value)}"><rect class="auditors" x="-4" y="-4" width="8" height="8"/></svg>""");

    /// <summary>Seven pixels to the right, so that neither hides the other; people's marks look alike but for their shape.</summary>
    private static void Customers(Html html, CustomersFigure customers, double x, Func<double, double> y) => html.Write(
        $"""<svg x="{x}%"><line class="auditors" x1="7" x2="7" y1="{y(customers.High!.Value)}" y2="{y(customers.Low!.Value)}"/>"""
        + $"""<rect class="auditors" x="-4" y="-4" width="8" height="8" transform="translate(7 {y(customers.Mean!.Value)}) rotate(45)"/></svg>""");

    private static double Least(TrendPoint point) => new[] { point.Rating.Low!.Value, point.Auditors?.Rating.Low ?? 10, point.Customers?.Low ?? 10 }.Min();

    private static double Most(TrendPoint point) => new[] { point.Rating.High!.Value, point.Auditors?.Rating.High ?? 1, point.Customers?.High ?? 1 }.Max();

    private static string Label(TrendPoint[] known, IReadOnlyList<TrendPoint> points)
    {
        var changes = points.Count(point => point.Changed is not null);
        return $"Mean rating from {Say.Mean(known[0].Rating.Mean)} in {known[0].Name} "
            + $"to {Say.Mean(known[^1].Rating.Mean)} in {known[^1].Name}, with its 95% intervals"
            + (changes == 0 ? "" : $"; the way of rating changed {(changes == 1 ? "once" : $"{changes} times")}")
            + (points.Count(point => point.Auditors?.Rating.Mean is not null) is > 0 and var audited ? $"; auditors' means for {audited} of the periods" : "")
            + (points.Count(point => point.Customers?.Mean is not null) is > 0 and var answered ? $"; customers' for {answered}" : "")
            + "; the numbers stand in the table";
    }

    private static string Length(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
