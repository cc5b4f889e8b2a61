using MathNet.Numerics.Distributions;

namespace Rapport.Estimates;

/// <summary>Fisher's exact test of two shares (Fisher 1935, "The Design of Experiments", chapter II).</summary>
internal static class FishersExact
{
    private const double Slack = 1 + 1e-7; // tables as likely as the one seen count in, whatever the last digits say

    /// <summary>Two-sided: the probability, with all margins given, of a table no likelier than this one.</summary>
    /// <returns>Above 0, at most 1.</returns>
    public static double TwoSided(Selected group, Selected other)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(other);
        var (all, selected) = (group.Of + other.Of, group.Count + other.Count);
        var seen = Hypergeometric.PMF(all, selected, group.Of, group.Count) * Slack;
        var (least, most) = (Math.Max(0, selected - other.Of), Math.Min(selected, group.Of));
        return Math.Min(1, Enumerable.Range(least, most - least + 1)
            .Select(count => Hypergeometric.PMF(all, selected, group.Of, count))
            .Where(p => p <= seen).Sum());
    }
}
