namespace Rapport.Train;

/// <summary>Agreement of predicted ratings with the raters'.</summary>
internal static class Measures
{
    public static double MeanAbsolute(IReadOnlyList<(double Said, double Gold)> pairs) => pairs.Average(pair => Math.Abs(pair.Said - pair.Gold));

    public static double Correlation(IReadOnlyList<(double Said, double Gold)> pairs)
    {
        var (x, y) = (pairs.Average(pair => pair.Said), pairs.Average(pair => pair.Gold));
        var (xy, xx, yy) = (pairs.Sum(p => (p.Said - x) * (p.Gold - y)), pairs.Sum(p => Math.Pow(p.Said - x, 2)), pairs.Sum(p => Math.Pow(p.Gold - y, 2)));
        return xx * yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    /// <summary>Cohen's κ with quadratic weights over whole numbers.</summary>
    public static double QuadraticKappa(IEnumerable<(double Said, double Gold)> values)
    {
        (int Said, int Gold)[] pairs = [.. values.Select(pair => ((int)Math.Round(pair.Said, MidpointRounding.AwayFromZero), (int)Math.Round(pair.Gold, MidpointRounding.AwayFromZero)))];
        if (pairs.Length == 0)
            return 0;
        var seen = pairs.Average(pair => Math.Pow(pair.Said - pair.Gold, 2));
        var (saids, golds) = (pairs.GroupBy(pair => pair.Said), pairs.GroupBy(pair => pair.Gold).ToArray());
        var chance = saids.Sum(said => golds.Sum(gold => (double)said.Count() * gold.Count() * Math.Pow(said.Key - gold.Key, 2))) / pairs.Length / pairs.Length;
        return chance > 0 ? 1 - (seen / chance) : 0;
    }
}
