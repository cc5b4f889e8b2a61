using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>The mean squares of a two-way table without repetition, or what REML's variances make of them where cells are missing.</summary>
/// <param name="Rows">Mean square between rows.</param>
/// <param name="Columns">Mean square between raters.</param>
/// <param name="Rest">Mean square of the rest.</param>
/// <param name="EachRow">Ratings a row.</param>
/// <param name="EachRater">Ratings a rater, as far as they tell of the raters' differences.</param>
/// <param name="RowsFreedom">Rows − 1.</param>
/// <param name="ColumnsFreedom">Raters − 1.</param>
/// <param name="RestFreedom">Ratings − rows − raters + 1.</param>
internal sealed record MeanSquares(double Rows, double Columns, double Rest, double EachRow, double EachRater, int RowsFreedom, int ColumnsFreedom, int RestFreedom)
{
    public static MeanSquares? Of(Crossing table, bool complete, Grid grid)
    {
        if (table.RestFreedom < 1)
            return null;
        var (rows, raters) = (table.Conversations, table.Auditors.Count);
        if (complete)
            return OfFull([.. grid.Rows.Select(row => row.OfType<double>().ToArray()).Where(row => row.Length > 0)], table.RestFreedom);
        if (Variances.Likeliest(table) is not { } variances)
            return null;
        var (eachRow, eachRater) = (table.RatingsAConversation, table.RatingsAnAuditor(variances.Conversation / variances.Rest));
        return new(
            variances.Rest + (eachRow * variances.Conversation),
            variances.Rest + (eachRater * variances.Auditor),
            variances.Rest,
            eachRow,
            eachRater,
            rows - 1,
            raters - 1,
            table.RestFreedom);
    }

    /// <summary>ICC(A,1) with its interval by McGraw and Wong (1996, table 7); null where nothing varies.</summary>
    public Figure? Coefficient()
    {
        var noise = (Columns + ((EachRater - 1) * Rest)) / EachRater;
        var between = (Rows - Rest) / EachRow;
        if (between + noise <= 1e-12)
            return null;
        var icc = between / (between + noise);
        if (noise <= 1e-12)
            return new(RowsFreedom + 1, icc, icc, icc);
        var freedom = NoiseFreedom(Math.Clamp(icc, 0, .999999));
        var low = Ratio(Rows / Quantile.F(RowsFreedom, freedom), noise);
        var high = Ratio(Rows * Quantile.F(freedom, RowsFreedom), noise);
        return new(RowsFreedom + 1, icc, low / (1 + low), high / (1 + high));
    }

    private double Ratio(double rows, double noise) => (rows - Rest) / EachRow / noise;

    /// <summary>Satterthwaite's degrees of freedom of a · MSC + b · MSE.</summary>
    private double NoiseFreedom(double icc)
    {
        var odds = EachRow * icc / (1 - icc) / EachRater;
        var (columns, rest) = (odds * Columns, (1 + (odds * (EachRater - 1))) * Rest);
        return (columns + rest) * (columns + rest) / ((columns * columns / ColumnsFreedom) + (rest * rest / RestFreedom));
    }

    private static MeanSquares OfFull(double[][] rows, int restFreedom)
    {
        var (n, k) = (rows.Length, rows[0].Length);
        var mean = rows.Average(row => row.Average());
        var between = k * rows.Sum(row => Math.Pow(row.Average() - mean, 2));
        var columns = n * Enumerable.Range(0, k).Sum(rater => Math.Pow(rows.Average(row => row[rater]) - mean, 2));
        var rest = rows.Sum(row => row.Sum(value => (value - mean) * (value - mean))) - between - columns;
        return new(between / (n - 1), columns / (k - 1), Math.Max(0, rest) / restFreedom, k, n, n - 1, k - 1, restFreedom);
    }
}
