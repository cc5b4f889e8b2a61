using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Agreement;

/// <summary>
/// Cohen's κ of two raters: 1 − disagreement seen / disagreement expected from each rater's own habits. Standard error by Fleiss, Cohen and
/// Everitt (1969, "Large sample standard errors of kappa and weighted kappa"); the interval is made on Fisher's z, as Lin (1989) does for
/// the concordance that quadratic κ equals, so that it never leaves −1 to 1, with Student's t for small numbers.
/// </summary>
internal static class Kappa
{
    /// <summary>κ with quadratic weights (Cohen 1968) of values on any scale, half points included; N counts pairs.</summary>
    /// <returns>Null below five pairs, and where all values are the same.</returns>
    public static Figure Quadratic(IReadOnlyList<(double Left, double Right)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Weighted(pairs, (left, right) => (left - right) * (left - right));
    }

    /// <summary>Plain κ (Cohen 1960) of two raters' words for the same things; N counts pairs.</summary>
    /// <returns>Null below five pairs, and where both raters said one word throughout.</returns>
    public static Figure Plain(IReadOnlyList<(string Left, string Right)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Weighted(pairs, (left, right) => left == right ? 0 : 1);
    }

    private static Figure Weighted<T>(IReadOnlyList<(T Left, T Right)> pairs, Func<T, T, double> distance)
        where T : notnull
    {
        double n = pairs.Count;
        var (lefts, rights) = (Shares(pairs.Select(pair => pair.Left)), Shares(pairs.Select(pair => pair.Right)));
        var toRights = lefts.Keys.ToDictionary(left => left, left => rights.Sum(right => right.Value * distance(left, right.Key)));
        var toLefts = rights.Keys.ToDictionary(right => right, right => lefts.Sum(left => left.Value * distance(left.Key, right)));
        var expected = lefts.Sum(left => left.Value * toRights[left.Key]);
        if (pairs.Count < Estimate.Fewest || expected <= 0)
            return Figure.Unknown(pairs.Count);
        var kappa = 1 - (pairs.Average(pair => distance(pair.Left, pair.Right)) / expected);

        // The delta method on seen / expected: each pair's pull on the two, in the notation of distances instead of weights.
        double Pull((T Left, T Right) pair) =>
            (distance(pair.Left, pair.Right) - ((1 - kappa) * (toRights[pair.Left] + toLefts[pair.Right]))) / expected;
        var mean = pairs.Average(Pull);
        var error = Math.Sqrt(pairs.Average(pair => (Pull(pair) - mean) * (Pull(pair) - mean)) / (n - 1));
        return OnFishersZ(pairs.Count, kappa, error);
    }

    private static Figure OnFishersZ(int n, double kappa, double error)
    {
        if (kappa >= 1)
            return new(n, 1, 1, 1, 0);
        var half = Quantile.T(n - 1) * error / (1 - (kappa * kappa));
        var z = Math.Atanh(Math.Max(kappa, -.9999999));
        return new(n, kappa, Math.Tanh(z - half), Math.Tanh(z + half), error);
    }

    private static Dictionary<T, double> Shares<T>(IEnumerable<T> values)
        where T : notnull
    {
        T[] all = [.. values];
        return all.GroupBy(value => value).ToDictionary(group => group.Key, group => (double)group.Count() / all.Length);
    }
}
