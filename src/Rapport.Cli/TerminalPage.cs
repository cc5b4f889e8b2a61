using System.Text;
using Rapport.Reports;
using Spectre.Console;

namespace Rapport.Cli;

/// <summary>
/// A page of text in a terminal, 60 to 120 columns wide. All text that goes in is cleaned of control and bidi-control characters and escaped,
/// so that nothing anybody said or was called can steer the terminal or the markup.
/// </summary>
internal sealed class TerminalPage(IAnsiConsole console)
{
    private const int LongestText = 4_000;

    public const string Quiet = "grey";

    public const string Quote = "italic";

    /// <summary>Columns in use.</summary>
    public int Width { get; } = Math.Clamp(console.Profile.Width, 60, 120);

    /// <summary>Text made fit for a terminal and for markup.</summary>
    public static string Safe(string text) => PlainText.Of(text, LongestText).EscapeMarkup();

    /// <summary>Text in a column: cut or filled up to its cells.</summary>
    public static string Cell(string text, int cells, bool right = false)
    {
        var shown = PlainText.Of(text, LongestText);
        if (shown.GetCellWidth() > cells)
            shown = Cut(shown, cells - 1) + "…";
        var fill = new string(' ', cells - shown.GetCellWidth());
        return (right ? fill + shown : shown + fill).EscapeMarkup();
    }

    public void Blank() => console.WriteLine();

    /// <summary>A line of markup; what stands in it is safe already.</summary>
    public void Line(string markup) => console.MarkupLine(markup.TrimEnd());

    public void Heading(string text)
    {
        Blank();
        Line($"[bold]{Safe(text)}[/] [{Quiet}]{new string('─', Math.Max(0, Width - text.GetCellWidth() - 1))}[/]");
    }

    /// <summary>Text in lines, broken at plain spaces only, that begin <paramref name="indent"/> columns in, the first with a mark before it.</summary>
    public void Text(string text, string style = "default", int indent = 0, string mark = "")
    {
        var lead = mark.PadLeft(indent);
        foreach (var line in Wrapped(PlainText.Of(text, LongestText), Width - indent))
        {
            Line($"[{Quiet}]{lead.EscapeMarkup()}[/][{style}]{line.Replace('\u00a0', ' ').EscapeMarkup()}[/]");
            lead = new string(' ', indent);
        }
    }

    /// <summary>Lines of at most so many cells, broken between words; a word that is longer is cut.</summary>
    internal static IEnumerable<string> Wrapped(string text, int cells)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, cells)))
        {
            if (line.Length > 0 && line.ToString().GetCellWidth() + 1 + word.GetCellWidth() > cells)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static IEnumerable<string> Pieces(string word, int cells)
    {
        while (word.GetCellWidth() > cells)
        {
            var piece = Cut(word, cells);
            yield return piece;
            word = word[piece.Length..];
        }

        yield return word;
    }

    /// <summary>As much of the text as so many cells hold, at least one character.</summary>
    private static string Cut(string text, int cells)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length > 0 && (kept.ToString() + rune).GetCellWidth() > cells)
                break;
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
