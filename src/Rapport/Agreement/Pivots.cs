using MathNet.Numerics.Distributions;

namespace Rapport.Agreement;

/// <summary>
/// The generalised interval of a coefficient made of three mean squares (Weerahandi 1993; for agreement with few raters Ionan, Polley, McShane and
/// Dobbin 2014): each expected mean square is its own over χ² / freedom, and the coefficient's distribution as the three χ² vary is taken over
/// a grid of equally likely values, so that nothing is drawn and the same table gives the same interval.
/// </summary>
internal static class Pivots
{
    private const int Points = 40;
    private const int RestPoints = 9;

    public static (double Low, double High) Interval(MeanSquares squares)
    {
        var rows = Expected(squares.Rows, squares.RowsFreedom, Points);
        var columns = Expected(squares.Columns, squares.ColumnsFreedom, Points);
        var rest = Expected(squares.Rest, squares.RestFreedom, RestPoints);
        double[] coefficients =
        [
            .. from row in rows
               from column in columns
               from left in rest
               let between = Math.Max(0, row - left) / squares.EachRow
               let severity = Math.Max(0, column - left) / squares.EachRater
               select between / (between + severity + left),
        ];
        Array.Sort(coefficients);
        return (coefficients[(int)(.025 * coefficients.Length)], coefficients[(int)(.975 * coefficients.Length)]);
    }

    private static double[] Expected(double square, int freedom, int points) =>
        [.. Enumerable.Range(0, points).Select(at => freedom * square / ChiSquared.InvCDF(freedom, (at + .5) / points))];
}
