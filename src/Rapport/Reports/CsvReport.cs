using System.Globalization;
using CsvHelper;
using Rapport.Ratings;

namespace Rapport.Reports;

/// <summary>
/// Writes the audit's figures as one CSV table, a figure a line: <c>table,row,figure,value,low,high,n</c>. Means and intervals are points of the
/// rating, shares run from 0 to 1, n is how many it rests on; unknown cells are empty. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front. Quotes are not in it: they stand in the page and in the JSON.
/// </summary>
public static class CsvReport
{
    /// <summary>Writes the table with its header, lines ended by CR LF (RFC 4180).</summary>
    public static void Write(TextWriter to, AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(report);
        using var csv = new CsvWriter(to, CultureInfo.InvariantCulture, leaveOpen: true);
        Line(csv, "table", "row", "figure", "value", "low", "high", "n");
        foreach (var figure in CsvFigure.AllOf(report))
            Line(csv, figure.Table, Inert(figure.Row), figure.Name, Number(figure.Value), Number(figure.Low), Number(figure.High), Number(figure.N));
    }

    /// <summary>The text with an apostrophe in front where it begins like a formula.</summary>
    internal static string Inert(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Line(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}

/// <summary>One line of the table of figures.</summary>
internal sealed record CsvFigure(string Table, string Row, string Name, double? Value, double? Low, double? High, double? N)
{
    public static IEnumerable<CsvFigure> AllOf(AuditReport report) =>
    [
        Of("all", "all", "rating", report.Rating),
        .. OfCustomers("all", "all", report.Customers),
        Of("all", "all", "ownWords", report.OwnWords),
        Of("all", "all", "lowOpportunity", report.LowOpportunity),
        Of("all", "all", "conversations", report.Conversations),
        Of("all", "all", "repeats", report.Repeats),
        .. report.Anchors.Select(row => Of("anchors", Words.Code(row.Anchor), "share", row.Share)),
        .. report.Cues.SelectMany(OfCue),
        .. report.StockLines.SelectMany(OfLine),
        .. OfHowAndWhat(report.HowAndWhat),
        .. OfGroups("teams", report.Teams),
        .. OfGroups("channels", report.Channels),
        .. OfGroups("weeks", report.Weeks),
        .. (report.Advisors?.Rows ?? []).Select(row => new CsvFigure("advisors", row.Name, "shrunkenRating", row.Mean, row.Low, row.High, row.N)),
        .. report.Abstained.Select(reason => Of("abstained", reason.Name, "conversations", reason.Count)),
        .. report.Unread.Select(file => Of("unread", file.File, "count", file.Count)),
        .. report.Redacted.Select(mark => Of("redacted", mark.Name, "count", mark.Count)),
    ];

    private static CsvFigure Of(string table, string row, string name, Estimate mean) => new(table, row, name, mean.Mean, mean.Low, mean.High, mean.N);

    private static CsvFigure Of(string table, string row, string name, Share share) => new(table, row, name, share.Value, share.Low, share.High, share.Of);

    private static CsvFigure Of(string table, string row, string name, Correlation together) =>
        new(table, row, name, together.R, together.Low, together.High, together.N);

    private static CsvFigure Of(string table, string row, string name, long count) => new(table, row, name, count, null, null, null);

    private static IEnumerable<CsvFigure> OfCue(CueRow cue)
    {
        var kind = Words.Code(cue.Kind);
        return
        [
            Of("cues", kind, "offered", cue.Offered),
            .. cue.Met.Select(met => Of("cues", kind, Words.Code(met.Response), met.Count)),
            Of("cues", kind, "answered", cue.Answered),
            Of("cues", kind, "open", cue.Open),
            Of("cues", kind, "conversations", cue.In),
            Of("cues", kind, "unansweredConversations", cue.UnansweredIn),
        ];
    }

    private static IEnumerable<CsvFigure> OfLine(StockRow line) =>
    [
        Of("stock", line.Text, "times", line.Times),
        Of("stock", line.Text, "conversations", line.Conversations),
        Of("stock", line.Text, "ratingWith", line.With),
        Of("stock", line.Text, "ratingWithout", line.Without),
    ];

    private static IEnumerable<CsvFigure> OfHowAndWhat(HowAndWhat? how) => how is null ? [] :
    [
        .. how.BySatisfaction.Select(third => Of("satisfaction", third.Name, "rating", third.Rating)),
        Of("satisfaction", "all", "correlation", how.WithSatisfaction),
        .. how.ByResolution.Select(outcome => Of("resolution", outcome.Name, "rating", outcome.Rating)),
        .. how.Quadrants is not { } four ? Array.Empty<CsvFigure>() :
        [
            Of("resolution", "kindAndSolved", "conversations", four.KindAndSolved),
            Of("resolution", "kindAndUnsolved", "conversations", four.KindAndUnsolved),
            Of("resolution", "coldAndSolved", "conversations", four.ColdAndSolved),
            Of("resolution", "coldAndUnsolved", "conversations", four.ColdAndUnsolved),
        ],
        Of("process", "all", "process", how.Process),
        Of("process", "all", "correlation", how.WithProcess),
    ];

    private static IEnumerable<CsvFigure> OfCustomers(string table, string row, CustomersRating? customers) =>
        customers is null ? [] : [Of(table, row, "customersFelt", customers.Felt), Of(table, row, "customersAsked", customers.Asked)];

    private static IEnumerable<CsvFigure> OfGroups(string table, GroupTable groups) =>
        (groups.Others is { } others ? groups.Rows.Append(others) : groups.Rows).SelectMany(row => (CsvFigure[])
        [
            Of(table, row.Name, "rating", row.Rating), Of(table, row.Name, "ownWords", row.OwnWords), Of(table, row.Name, "process", row.Process),
            .. OfCustomers(table, row.Name, row.Customers),
        ]);
}
