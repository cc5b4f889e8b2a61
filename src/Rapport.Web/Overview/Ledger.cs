using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Reports;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Overview;

/// <summary>How many cues met a response; null: came too late to be answered.</summary>
internal sealed record LedgerCell(CueKind Kind, Response? Response, int Salience, int Count);

/// <summary>One kind of cue and how it was met.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Met">How many met each response, in the rubric's order; always seven.</param>
/// <param name="Open">How many came after the advisor's last words.</param>
/// <param name="FocalUnheard">How many of those that mattered most were dismissed or missed.</param>
internal sealed record LedgerRow(CueKind Kind, IReadOnlyList<MetCount> Met, int Open, int FocalUnheard)
{
    /// <summary>How many could still be answered.</summary>
    public int Offered { get; } = Met.Sum(met => met.Count);

    /// <summary>Those acknowledged, personalised or acted on, among the offered.</summary>
    public Share Answered => Intervals.Wilson(Met.Where(met => met.Response >= Response.Acknowledged).Sum(met => met.Count), Offered);

    public int Of(Response response) => Met[(int)response].Count;
}

/// <summary>What customers let drop, and how it was met.</summary>
internal sealed class Ledger(IReadOnlyCollection<LedgerCell> cells)
{
    /// <summary>The kinds that came up, in the rubric's order.</summary>
    public IReadOnlyList<LedgerRow> Rows { get; } =
        [.. Enum.GetValues<CueKind>().Select(kind => RowOf(kind, [.. cells.Where(cell => cell.Kind == kind)])).Where(row => row.Offered + row.Open > 0)];

    public int Offered => Rows.Sum(row => row.Offered);

    public int Open => Rows.Sum(row => row.Open);

    public Share Answered => Intervals.Wilson(Rows.Sum(row => row.Answered.Count), Offered);

    public static async Task<Ledger> ReadAsync(IQueryable<CueFact> cues) => new(await cues
        .GroupBy(cue => new { cue.Kind, cue.Response, cue.Salience })
        .Select(cell => new LedgerCell(cell.Key.Kind, cell.Key.Response, cell.Key.Salience, cell.Count()))
        .ToListAsync());

    private static LedgerRow RowOf(CueKind kind, LedgerCell[] cells) => new(
        kind,
        [.. Enum.GetValues<Response>().Select(response => new MetCount(response, cells.Where(cell => cell.Response == response).Sum(cell => cell.Count)))],
        cells.Where(cell => cell.Response is null).Sum(cell => cell.Count),
        cells.Where(cell => cell is { Salience: 3, Response: Response.Dismissed or Response.Missed }).Sum(cell => cell.Count));
}
