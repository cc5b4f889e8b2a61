using Rapport.Ratings;

namespace Rapport.Reports;

/// <summary>Drawings in SVG. Lengths along are per cent, so that nothing but the lengths changes with the width of the page.</summary>
internal static class HtmlCharts
{
    private static readonly int[] Marks = [1, 3, 5, 7, 10];

    /// <summary>The dotted ground of what nobody heard, for the whole page.</summary>
    public static void Definitions(Html html) => html.Write($"""<svg class="defs" aria-hidden="true" focusable="false"><defs>"""
        + $"""<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle class="dots" cx="2.5" cy="2.5" r="1.5"/></pattern>"""
        + $"""</defs></svg>""");

    /// <summary>The mean and its interval on the scale from 1 to 10.</summary>
    public static void Scale(Html html, Estimate rating, Anchor anchor)
    {
        var interval = Say.Interval(rating.Low, rating.High);
        var label = $"Mean rating {Say.Mean(rating.Mean)}, 95% interval {interval}, on a scale from 1 Hostile to 10 Unforgettable";
        html.Write($"""
            <svg width="100%" height="74" role="img" aria-label="{label}">
            <line class="axis" x1="2%" x2="98%" y1="44" y2="44"/>
            """);
        foreach (var mark in Marks)
            html.Write($"""<line class="axis" x1="{At(mark)}%" x2="{At(mark)}%" y1="40" y2="48"/>"""
                + $"""<text class="{(mark is 3 or 7 ? "wide" : "always")}" x="{At(mark)}%" y="66" """
                + $"""text-anchor="{(mark == 1 ? "start" : mark == 10 ? "end" : "middle")}">{mark} {((Anchor)mark).ToString()}</text>""");
        Line(html, rating, anchor, 22);
        html.Write($"</svg>");
    }

    /// <summary>A mean with its interval in a row of a table whose cells hold the numbers.</summary>
    public static void Interval(Html html, double? mean, double? low, double? high)
    {
        if (mean is not { } middle)
            return;
        html.Write($"""<svg width="100%" height="18" aria-hidden="true" focusable="false"><line class="axis" x1="2%" x2="98%" y1="9" y2="9"/>""");
        Line(html, new(0, middle, low, high, IntervalKind.None, 0), Rubric.AnchorOf(middle), 9);
        html.Write($"</svg>");
    }

    /// <summary>Parts of a whole, one beside the other, with gaps of the paper between.</summary>
    /// <param name="html">The page.</param>
    /// <param name="label">What it shows, with its numbers.</param>
    /// <param name="parts">Class and length of each part.</param>
    /// <param name="full">The length of the full width.</param>
    public static void Bar(Html html, string label, IEnumerable<(string Class, int Length)> parts, int full)
    {
        html.Write($"""<svg class="bar" width="100%" height="20" role="img" aria-label="{label}">""");
        var at = 0.0;
        foreach (var (name, length) in parts.Where(part => part.Length > 0))
        {
            var width = 100.0 * length / full;
            html.Write($"""<rect class="{name}" x="{at}%" width="{Math.Max(.15, width - .2)}%" height="20"/>""");
            at += width;
        }

        html.Write($"</svg>");
    }

    private static void Line(Html html, Estimate rating, Anchor anchor, double y) => html.Write(
        $"""<line class="span a{(int)anchor}" x1="{At(rating.Low!.Value)}%" x2="{At(rating.High!.Value)}%" y1="{y}" y2="{y}"/>"""
        + $"""<circle class="point a{(int)anchor}" cx="{At(rating.Mean!.Value)}%" cy="{y}" r="6"/>""");

    private static double At(double rating) => 2 + (96 * (rating - 1) / 9);
}
