using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Reports;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Overview;

/// <summary>What the database sums: the ratings of one advisor in one team and channel in one week of one month, made by one version.</summary>
internal sealed record Cell
{
    public int? Week { get; init; }

    public int? Month { get; init; }

    public string? Team { get; init; }

    public Channel Channel { get; init; }

    public string? Advisor { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Conversations read, rated or declined.</summary>
    public int Read { get; init; }

    /// <summary>Conversations rated.</summary>
    public int N { get; init; }

    /// <summary>Sum and sum of squares in thousandths.</summary>
    public long Sum { get; init; }

    public long Squares { get; init; }

    public int ProcessN { get; init; }

    public long ProcessSum { get; init; }

    public long ProcessSquares { get; init; }

    public int OwnWords { get; init; }

    public int Scripted { get; init; }

    public int Rules { get; init; }

    public Sums Ratings => Sums.Of(N, Sum, Squares);

    public Sums Process => Sums.Of(ProcessN, ProcessSum, ProcessSquares);

    /// <summary>Sums facts, in one pass of the database.</summary>
    public static async Task<IReadOnlyList<Cell>> ReadAsync(IQueryable<RatedFact> facts) => await facts
        .GroupBy(fact => new { fact.Week, fact.Month, fact.Team, fact.Channel, fact.Advisor, fact.MadeBy })
        .Select(cell => new Cell
        {
            Week = cell.Key.Week,
            Month = cell.Key.Month,
            Team = cell.Key.Team,
            Channel = cell.Key.Channel,
            Advisor = cell.Key.Advisor,
            MadeBy = cell.Key.MadeBy,
            Read = cell.Count(),
            N = cell.Count(fact => fact.Score != null),
            Sum = cell.Sum(fact => (long?)fact.Score) ?? 0,
            Squares = cell.Sum(fact => (long?)fact.Score * fact.Score) ?? 0,
            ProcessN = cell.Count(fact => fact.Process != null),
            ProcessSum = cell.Sum(fact => (long?)fact.Process) ?? 0,
            ProcessSquares = cell.Sum(fact => (long?)fact.Process * fact.Process) ?? 0,
            OwnWords = cell.Sum(fact => fact.OwnWords),
            Scripted = cell.Sum(fact => fact.Scripted),
            Rules = cell.Sum(fact => fact.Rules),
        })
        .ToListAsync();
}
