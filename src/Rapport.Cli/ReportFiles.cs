using System.CommandLine;
using Rapport.Reports;

namespace Rapport.Cli;

/// <summary>The kinds of file that a report is written to: the same options at every verb that makes one.</summary>
internal sealed class ReportFiles
{
    private readonly Option<string?> html = new("--html") { Description = "Writes the report as one page that stands alone." };
    private readonly Option<string?> json = new("--json") { Description = "Writes the figures as JSON; - for standard output instead of the report." };
    private readonly Option<string?> csv = new("--csv") { Description = "Writes the figures as CSV; - for standard output instead of the report." };

    public void AddTo(Command verb)
    {
        foreach (var option in new[] { html, json, csv })
            verb.Add(option);
    }

    /// <summary>Writes what was asked for; and, unless that went to standard output, the report to the terminal.</summary>
    public void Write(ParseResult parsed, AuditReport report, Desk desk)
    {
        var toOutput = Write(parsed.GetValue(html), text => HtmlReport.Write(text, report), desk)
            | Write(parsed.GetValue(json), text => JsonReport.Write(text, report), desk)
            | Write(parsed.GetValue(csv), text => CsvReport.Write(text, report), desk);
        if (!toOutput)
            TerminalReport.Write(desk.Console, report);
    }

    /// <summary>Writes one kind of the report to its file, if one is asked for; true where that was standard output.</summary>
    private static bool Write(string? path, Action<TextWriter> write, Desk desk)
    {
        if (path is null)
            return false;
        if (path != "-")
        {
            WholeFile.Write(path, write);
            desk.Error.WriteLine($"Written: {path}");
            return false;
        }

        using var text = new StreamWriter(desk.Out, new System.Text.UTF8Encoding(false), leaveOpen: true);
        write(text);
        return true;
    }
}
