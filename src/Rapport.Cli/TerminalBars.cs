using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Reports;

namespace Rapport.Cli;

/// <summary>Drawings in block letters and the palette from cold to warm. Numbers always stand beside them: colour says nothing alone.</summary>
internal static class TerminalBars
{
    private const string Eighths = " ▏▎▍▌▋▊▉";

    public static string ColourOf(Anchor anchor) => Palette.Of((int)anchor).ToMarkup();

    /// <summary>A bar of so many cells of a full width, to an eighth of a cell; never nothing where there is something.</summary>
    public static string Bar(Anchor anchor, int length, int full, int cells)
    {
        if (length == 0)
            return new string(' ', cells);
        var eighths = Math.Max(1, (int)Math.Round(8.0 * cells * length / full));
        var bar = new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[eighths % 8]);
        return $"[{ColourOf(anchor)}]{bar}[/]{new string(' ', cells - bar.Length)}";
    }

    /// <summary>How cues were met, side by side; lengths are rounded so that they add up.</summary>
    public static string Met(CueRow row, int full, int cells)
    {
        var (drawn, at, bar) = (0, 0, "");
        foreach (var (response, count) in row.Met)
        {
            at += count;
            var end = (int)Math.Round((double)cells * at / full);
            bar += end > drawn ? $"[{ColourOf(response)}]{new string(GlyphOf(response), end - drawn)}[/]" : "";
            drawn = end;
        }

        return bar + new string(' ', cells - drawn);
    }

    public static string Legend(IEnumerable<Response> responses) =>
        string.Join("  ", responses.Select(response => $"[{ColourOf(response)}]{GlyphOf(response)}[/] {Words.Of(response)}"));

    /// <summary>A mean with its interval on a line from 1 to 10.</summary>
    public static string Interval(double? mean, double? low, double? high, int cells)
    {
        if (mean is not { } middle)
            return new string(' ', cells);
        int from = At(low!.Value), to = At(high!.Value), at = At(middle);
        var colour = ColourOf(Rubric.AnchorOf(middle));
        return $"[{TerminalPage.Quiet}]{new string('─', from)}[/]"
            + $"[{colour}]{new string('━', at - from)}●{new string('━', to - at)}[/]"
            + $"[{TerminalPage.Quiet}]{new string('─', cells - 1 - to)}[/]";

        int At(double rating) => (int)Math.Round((cells - 1) * (rating - 1) / 9);
    }

    private static string ColourOf(Response response) => ColourOf(response switch
    {
        Response.Dismissed => Anchor.Hostile,
        Response.Missed => Anchor.Cold,
        Response.Scripted => Anchor.Processed,
        Response.SilentFix => Anchor.Civil,
        Response.Acknowledged => Anchor.Friendly,
        Response.Personalised => Anchor.Personal,
        _ => Anchor.Unforgettable,
    });

    private static char GlyphOf(Response response) => response switch
    {
        Response.Missed => '░',
        Response.Scripted or Response.SilentFix => '▒',
        Response.Acknowledged => '▓',
        _ => '█',
    };
}
