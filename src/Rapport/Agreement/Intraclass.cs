using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Agreement;

/// <summary>
/// How alike raters rate, in absolute terms, raters and rows both taken as drawn from many: ICC(2,1) and ICC(2,k) of Shrout and Fleiss (1979),
/// ICC(A,1) and ICC(A,k) of McGraw and Wong (1996). Their intervals are generalised ones (Weerahandi 1993): those by F that statistics programs
/// print hold the truth too seldom where few raters differ in severity (85 of 100 times with four raters and 200 rows; docs/statistics.md). Where cells are
/// missing the variances are REML's, and the interval is made from the mean squares that a full table with those variances, the harmonic mean
/// of ratings a row and as much information about the raters would have, an approximation.
/// </summary>
/// <param name="Single">ICC(2,1): how far one rater's value can be trusted. May be below 0 in a full table.</param>
/// <param name="Average">ICC(2,k): how far the mean of <paramref name="AverageOf"/> raters can be trusted.</param>
/// <param name="AverageOf">k: the raters of each row, where cells are missing their harmonic mean; null where nothing can be told.</param>
/// <param name="Raters">How many raters gave a value.</param>
/// <param name="Complete">Whether every rater rated every row.</param>
/// <param name="ByF">ICC(2,1) with McGraw and Wong's F interval, to compare with other programs.</param>
internal sealed record Intraclass(Figure Single, Figure Average, double? AverageOf, int Raters, bool Complete, Figure ByF)
{
    /// <summary>Both coefficients; N counts rows with at least one value. Null below five rows or two raters, and where no row was rated twice.</summary>
    public static Intraclass Of(Grid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        AuditorRating[] ratings = [.. grid.Rows.SelectMany((row, at) => row.Select((value, rater) => (At: at, Rater: rater, Value: value)))
            .Where(cell => cell.Value is not null)
            .Select(cell => new AuditorRating($"{cell.At}", $"{cell.Rater}", cell.Value!.Value))];
        var (rows, raters) = (ratings.Select(each => each.Conversation).Distinct().Count(), ratings.Select(each => each.Auditor).Distinct().Count());
        var complete = ratings.Length == rows * raters;
        var squares = rows < Estimate.Fewest || raters < 2 ? null : MeanSquares.Of(new(ratings), complete, grid);
        if (squares?.Coefficient() is not { } single)
            return new(Figure.Unknown(rows), Figure.Unknown(rows), null, raters, complete, Figure.Unknown(rows));
        var k = squares.EachRow;
        return new(single,
            single with { Value = Stepped(single.Value, k), Low = Stepped(single.Low, k), High = Stepped(single.High, k) },
            k, raters, complete, squares.ByF() ?? Figure.Unknown(rows));
    }

    /// <summary>Spearman and Brown's formula: the reliability of the mean of k.</summary>
    private static double? Stepped(double? single, double k) => single is { } r ? k * r / (1 + ((k - 1) * r)) : null;
}
