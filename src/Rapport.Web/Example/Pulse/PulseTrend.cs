using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Rapport.Reports;

namespace Rapport.Web.Example.Pulse;

/// <summary>
/// One statement over the closed rounds: dots at their means on the scale from 1 to 5, upright lines for their intervals. A round without a mean
/// leaves a gap.
/// </summary>
/// <param name="rounds">The first first.</param>
internal sealed class PulseTrend(string code, IReadOnlyList<PulseResult> rounds) : IHtmlContent
{
    private const int Width = 150, Height = 76, Edge = 8;

    private readonly IReadOnlyList<(PulseRound Round, SaidOf? Said)> points =
        [.. rounds.Select(round => (round.Round, round.Said.FirstOrDefault(said => said.Statement.Code == code)))];

    /// <summary>Whether there is enough to draw.</summary>
    public bool Draws => points.Count(point => point.Said?.Mean.Value is not null) > 1;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = new Html(writer);
        html.Write($"""<svg class="pulse" width="{Width}" height="{Height}" role="img" aria-label="{Label}">""");
        html.Write($"""<line class="axis" x1="0" x2="{Width}" y1="{Y(PulseStatement.Highest)}" y2="{Y(PulseStatement.Highest)}"/>""");
        html.Write($"""<line class="axis" x1="0" x2="{Width}" y1="{Y(PulseStatement.Lowest)}" y2="{Y(PulseStatement.Lowest)}"/>""");
        foreach (var (one, next) in points.Index().Zip(points.Index().Skip(1)))
        {
            if (one.Item.Said?.Mean.Value is { } from && next.Item.Said?.Mean.Value is { } to)
                html.Write($"""<line class="run" x1="{X(one.Index)}" x2="{X(next.Index)}" y1="{Y(from)}" y2="{Y(to)}"/>""");
        }
        foreach (var (index, point) in points.Index())
        {
            if (point.Said?.Mean is { Value: { } mean, Low: { } low, High: { } high })
                html.Write($"""
                    <line class="span" x1="{X(index)}" x2="{X(index)}" y1="{Y(low)}" y2="{Y(high)}"/>
                    <circle class="dot" cx="{X(index)}" cy="{Y(mean)}" r="3.5"/>
                    """);
        }
        html.Write($"</svg>");
    }

    /// <summary>"July 2026: 3.4; October 2026: 3.8".</summary>
    private string Label => "On the scale from 1 to 5. "
        + string.Join("; ", points
            .Select(point => $"{point.Round.OpenedAt:MMMM yyyy}: {(point.Said?.Mean.Value is { } mean ? Say.Mean(mean) : "too few")}"));

    private double X(int index) => points.Count == 1 ? Width / 2.0 : Edge + ((double)(Width - (2 * Edge)) * index / (points.Count - 1));

    private static double Y(double mean) =>
        Edge + ((Height - (2 * Edge)) * (PulseStatement.Highest - mean) / (PulseStatement.Highest - PulseStatement.Lowest));
}
