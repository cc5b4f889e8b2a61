using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Ratings;
using Rapport.Reports;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;
using Rapport.Web.Look;

namespace Rapport.Web.Overview;

/// <summary>Each table of the overview as a file: <c>/overview/tables/ledger.csv</c>, <c>/overview/tables/trend.xlsx</c>, of the same selection.</summary>
internal static class TableFiles
{
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, [AsParameters] AskedSelection asked, Code<Pace>? by, Seen seen)
    {
        if (await TableAsync(Path.GetFileNameWithoutExtension(file), asked.Selection(), by?.Value, seen) is not { } table)
            return TypedResults.NotFound();
        return Path.GetExtension(file) switch
        {
            ".csv" => TypedResults.File(TableCsv.Write(table), TableCsv.Type, file),
            ".xlsx" => TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task<Table?> TableAsync(string name, Selection selection, Pace? by, Seen seen) => name switch
    {
        "trend" => Trend(await Figures.ReadAsync(seen, selection, by)),
        "teams" => Groups(name, (await Figures.ReadAsync(seen, selection)).Teams),
        "channels" => Groups(name, (await Figures.ReadAsync(seen, selection)).Channels),
        "ledger" => Ledger(await seen.IsTooSmallAsync(selection) ? new([]) : await Overview.Ledger.ReadAsync(seen.Cues(selection))),
        "lines" => Lines(await seen.IsTooSmallAsync(selection) ? [] : await InTheWay.ReadAsync(seen.Lines(selection))),
        _ => null,
    };

    private static Table Trend(Figures figures) => new(
        "trend", ["period", "from", "to", "rating", "low", "high", "n", "rated by", "changed", .. OfAuditors, .. OfCustomers],
        figures.Trend.Select(object?[] (point) =>
            [
                point.Name, point.From.ToString("o"), point.To.ToString("o"), .. Of(point.Rating),
                string.Join("; ", point.Versions), point.Changed, .. Of(point.Auditors), .. Of(point.Customers),
            ]));

    private static Table Groups(string name, IReadOnlyList<NamedGroup> rows) => new(
        name, ["name", "rating", "low", "high", "n", "process", "process n", "own words", "own words of", .. OfAuditors, .. OfCustomers],
        rows.Select(object?[] (row) => [row.Name, .. Of(row.Rating), row.Process.Mean, row.Process.N, row.OwnWords.Value, row.OwnWords.Of, .. Of(row.Auditors),
            .. Of(row.Customers)]));

    private static Table Ledger(Ledger ledger) => new(
        "ledger",
        [
            "cue", "offered", .. Enum.GetNames<Readings.Response>().Select(Enum.Parse<Readings.Response>).Select(Words.Code),
            "answered share", "low", "high", "open", "focal unheard",
        ],
        ledger.Rows.Select(object?[] (row) =>
            [
                Words.Code(row.Kind), row.Offered, .. row.Met.Select(object? (met) => met.Count),
                row.Answered.Value, row.Answered.Low, row.Answered.High, row.Open, row.FocalUnheard,
            ]));

    private static Table Lines(IReadOnlyList<LineRow> lines) => new(
        "lines", ["line", "what", "times", "rating", "low", "high", "n"],
        lines.Select(object?[] (line) => [line.Text, line.IsRule ? "rule" : "stock phrase", line.Times, .. Of(line.Rating)]));

    private static string[] OfAuditors => ["auditors", "auditors low", "auditors high", "audited", "audits alone", "alone low", "alone high", "covered", "of"];

    private static object?[] Of(AuditorsFigure? auditors) => auditors is null
        ? new object?[OfAuditors.Length]
        :
        [
            auditors.Rating.Mean, auditors.Rating.Low, auditors.Rating.High, auditors.Rating.N,
            auditors.Plain.Mean, auditors.Plain.Low, auditors.Plain.High, auditors.Covered, auditors.Population,
        ];

    private static string[] OfCustomers => ["customers", "customers low", "customers high", "answered", "asked"];

    private static object?[] Of(CustomersFigure? customers) => [customers?.Mean, customers?.Low, customers?.High, customers?.Answered, customers?.Asked];

    private static object?[] Of(Estimate rating) => [rating.Mean, rating.Low, rating.High, rating.N];
}
