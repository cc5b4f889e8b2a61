namespace Rapport.Estimates;

/// <summary>
/// The variance of an estimate as auditors differ: G / (G − 1) · (n − 1) / (n − k) · Σ over auditors of (Σ weight · residual)², with t of G − 1
/// and k what was fitted (clustered by auditor, CR1; Liang and Zeger 1986; Cameron and Miller 2015). Where conversations are given to auditors by chance and in about equal numbers, an auditor's mean is one draw
/// of severity and noise, and the interval speaks of auditors in general; few auditors make it wide, because a handful of people tells
/// little about people. In a difference, severity cancels as far as both sides had the same auditors.
/// </summary>
/// <param name="Variance">At least 0.</param>
/// <param name="Freedom">Auditors − 1.</param>
internal sealed record RaterDoubt(double Variance, int Freedom)
{
    /// <param name="ratings">Weight (below 0 on the right side of a difference), auditor and residual of each rating.</param>
    /// <param name="fitted">How many means and slopes the residuals were taken from.</param>
    /// <returns>Null where an auditor is not named, or there is one only.</returns>
    public static RaterDoubt? Of(IReadOnlyCollection<(double Weight, string? Rater, double Residual)> ratings, int fitted)
    {
        if (ratings.Any(rating => rating.Rater is null))
            return null;
        double[] sums = [.. ratings.GroupBy(rating => rating.Rater, StringComparer.Ordinal).Select(group => group.Sum(each => each.Weight * each.Residual))];
        if (sums.Length < 2 || fitted >= ratings.Count)
            return null;
        var correction = sums.Length / (sums.Length - 1.0) * (ratings.Count - 1) / (ratings.Count - fitted);
        return new(correction * sums.Sum(sum => sum * sum), sums.Length - 1);
    }
}
