using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Web.Permissions.Trials;

/// <summary>
/// Both groups week by week, or by four weeks: dots on a line for those that take part, squares on a dotted line for the others, an upright line where the trial begins.
/// A week below five conversations or three advisors leaves a gap.
/// </summary>
internal sealed class TrialChart : IHtmlContent
{
    private const int Height = 170;

    private readonly int step, bottom, top;
    private readonly GroupWeek[] known;

    public TrialChart(DifferenceInDifferences of)
    {
        step = of.Step;
        known = [.. of.Weeks.Where(week => week.Treated.Mean is not null || week.Others.Mean is not null)];
        double[] means = [.. known.SelectMany(week => new[] { week.Treated.Mean, week.Others.Mean }).OfType<double>().DefaultIfEmpty(1)];
        bottom = (int)Math.Floor(means.Min());
        top = Math.Max(bottom + 1, (int)Math.Ceiling(means.Max()));
    }

    /// <summary>Whether there is enough to draw.</summary>
    public bool Draws => known.Length > 1;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = new Html(writer);
        html.Write($"""<div class="trend"><svg width="100%" height="{Height + 26}" aria-hidden="true" focusable="false">""");
        for (var mark = bottom; mark <= top; mark++)
            html.Write($"""<text x="0" y="{Y(mark) + 4}">{mark}</text>""");
        html.Write($"""</svg><svg width="100%" height="{Height + 26}" role="img" aria-label="{Label}">""");
        for (var mark = bottom; mark <= top; mark++)
            html.Write($"""<line class="axis" x1="0%" x2="100%" y1="{Y(mark)}" y2="{Y(mark)}"/>""");
        Beginning(html);
        Line(html, week => week.Treated.Mean, "run");
        Line(html, week => week.Others.Mean, "join");
        foreach (var week in known)
            Marks(html, week);
        html.Write($"</svg></div>");
    }

    private string Label => $"Mean by {(step == 1 ? "week" : "four weeks")} of the teams that take part (dots) and of the others (squares), "
        + $"{Say.Many(known.Count(week => week.Week < 0))} before and {Say.Many(known.Count(week => week.Week >= 0))} since; the numbers stand in the table";

    private void Beginning(Html html)
    {
        if (known[0].Week >= 0 || known[^1].Week < 0)
            return;
        html.Write($"""
            <line class="changed" x1="{X(-.5 * step)}%" x2="{X(-.5 * step)}%" y1="0" y2="{Height}"/>
            <text x="{X(-.5 * step)}%" y="{Height + 20}" text-anchor="middle">the trial begins</text>
            """);
    }

    private void Line(Html html, Func<GroupWeek, double?> mean, string style)
    {
        GroupWeek[] told = [.. known.Where(week => mean(week) is not null)];
        foreach (var (one, next) in told.Zip(told.Skip(1)))
            html.Write($"""<line class="{style}" x1="{X(one.Week)}%" x2="{X(next.Week)}%" y1="{Y(mean(one)!.Value)}" y2="{Y(mean(next)!.Value)}"/>""");
    }

    private void Marks(Html html, GroupWeek week)
    {
        if (week.Others.Mean is { } others)
            html.Write($"""<svg x="{X(week.Week)}%" y="{Y(others)}"><rect class="auditors" x="-4" y="-4" width="8" height="8"/></svg>""");
        if (week.Treated.Mean is { } treated)
            html.Write($"""<circle class="point a8" cx="{X(week.Week)}%" cy="{Y(treated)}" r="4.5"/>""");
    }

    private double X(double week) => 6 + (88.0 * (week - known[0].Week) / (known[^1].Week - known[0].Week));

    private double Y(double mean) => 8 + ((Height - 16) * (top - mean) / (top - bottom));
}
