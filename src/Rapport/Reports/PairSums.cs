namespace Rapport.Reports;

/// <summary>Sums of pairs in whole thousandths, for a correlation that does not depend on their order.</summary>
internal sealed class PairSums(Sums left, Sums right, Sums both)
{
    public PairSums() : this(new(), new(), new())
    {
    }

    public void Add(double x, double y)
    {
        left.Add(x);
        right.Add(y);
        both.Add(x + y);
    }

    /// <summary>r from Var(x + y) = Var(x) + Var(y) + 2 Cov(x, y).</summary>
    public Correlation Correlation()
    {
        double x = left.SquaredDeviations, y = right.SquaredDeviations;
        if (left.N < Estimate.Fewest || x <= 0 || y <= 0)
            return new(left.N, null, null, null);
        var r = Math.Clamp((both.SquaredDeviations - x - y) / 2 / Math.Sqrt(x * y), -1, 1);
        var (low, high) = Intervals.Fisher(r, left.N);
        return new(left.N, Math.Round(r, 3), Math.Round(low, 3), Math.Round(high, 3));
    }
}
