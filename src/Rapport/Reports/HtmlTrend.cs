using Rapport.Ratings;

namespace Rapport.Reports;

/// <summary>Week by week: points with their intervals between the anchors they lie among.</summary>
internal static class HtmlTrend
{
    private const int Height = 190;
    private const int MostLabels = 4;

    public static void Write(Html html, IReadOnlyList<GroupRow> weeks)
    {
        GroupRow[] known = [.. weeks.Where(week => week.Rating.Mean is not null)];
        if (known.Length < 2)
        {
            html.Write($"""<p class="small">Fewer than two weeks have {Estimate.Fewest} rated conversations: nothing can be said of a trend.</p>""");
            return;
        }

        int bottom = (int)Math.Floor(known.Min(week => week.Rating.Low!.Value)),
            top = Math.Max(bottom + 1, (int)Math.Ceiling(known.Max(week => week.Rating.High!.Value)));
        html.Write($"""<div class="trend"><svg width="100%" height="{Height + 26}" aria-hidden="true" focusable="false">""");
        for (var mark = bottom; mark <= top; mark++)
            html.Write($"""<text x="0" y="{Y(mark) + 4}">{mark} {((Anchor)mark).ToString()}</text>""");
        html.Write($"""</svg><svg width="100%" height="{Height + 26}" role="img" aria-label="{Label(known)}">""");
        for (var mark = bottom; mark <= top; mark++)
            html.Write($"""<line class="axis" x1="0%" x2="100%" y1="{Y(mark)}" y2="{Y(mark)}"/>""");
        for (var i = 0; i < known.Length; i++)
            Week(html, known, i, Y);
        html.Write($"</svg></div>");

        double Y(double rating) => 8 + ((Height - 16) * (top - rating) / (top - bottom));
    }

    private static void Week(Html html, GroupRow[] weeks, int i, Func<double, double> y)
    {
        var (name, rating) = (weeks[i].Name, weeks[i].Rating);
        var anchor = (int)Rubric.AnchorOf(rating.Mean!.Value);
        if (i > 0)
            html.Write($"""<line class="join" x1="{X(i - 1, weeks.Length)}%" x2="{X(i, weeks.Length)}%" """
                + $"""y1="{y(weeks[i - 1].Rating.Mean!.Value)}" y2="{y(rating.Mean.Value)}"/>""");
        html.Write($"""<line class="span a{anchor}" x1="{X(i, weeks.Length)}%" x2="{X(i, weeks.Length)}%" """
            + $"""y1="{y(rating.Low!.Value)}" y2="{y(rating.High!.Value)}"/>"""
            + $"""<circle class="point a{anchor}" cx="{X(i, weeks.Length)}%" cy="{y(rating.Mean.Value)}" r="5"/>""");
        if (i % Math.Max(1, (int)Math.Ceiling((weeks.Length - 1.0) / (MostLabels - 1))) == 0)
            html.Write($"""<text x="{X(i, weeks.Length)}%" y="{Height + 20}" text-anchor="middle">{name}</text>""");
    }

    private static double X(int week, int weeks) => 8 + (84.0 * week / (weeks - 1));

    private static string Label(GroupRow[] weeks) =>
        $"Mean rating in {weeks.Length} weeks, from {Say.Mean(weeks[0].Rating.Mean)} in {weeks[0].Name} "
            + $"to {Say.Mean(weeks[^1].Rating.Mean)} in {weeks[^1].Name}; the numbers stand in the table";
}
