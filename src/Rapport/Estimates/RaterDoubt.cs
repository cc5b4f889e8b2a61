namespace Rapport.Estimates;

/// <summary>
/// What differences of severity between the auditors add to a variance: σ² (Σ over auditors of (their summed weight)² − Σ over ratings of weight²),
/// since the part that falls on single ratings is in the residuals already. σ² from a one-way analysis of variance of the residuals by
/// auditor (method of moments; Searle, Casella and McCulloch 1992, ch. 3), never below 0. Asks that conversations were given to auditors by chance.
/// </summary>
/// <param name="Variance">What it adds, at least 0.</param>
/// <param name="Freedom">Auditors − 1.</param>
internal sealed record RaterDoubt(double Variance, int Freedom)
{
    private static readonly RaterDoubt None = new(0, 1);

    /// <param name="ratings">Weight (below 0 on the right side of a difference), auditor and residual of each rating.</param>
    /// <returns>Nothing to add where an auditor is not named, or there is one only.</returns>
    public static RaterDoubt Of(IReadOnlyCollection<(double Weight, string? Rater, double Residual)> ratings)
    {
        if (ratings.Any(rating => rating.Rater is null))
            return None;
        var raters = ratings.GroupBy(rating => rating.Rater, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        if (raters.Length < 2 || raters.Length == ratings.Count)
            return None;
        var shared = raters.Sum(each => Math.Pow(each.Sum(rating => rating.Weight), 2)) - ratings.Sum(rating => rating.Weight * rating.Weight);
        return new(Math.Max(0, Between(raters, ratings.Count) * shared), raters.Length - 1);
    }

    private static double Between((double Weight, string? Rater, double Residual)[][] raters, double n)
    {
        var mean = raters.Sum(each => each.Sum(rating => rating.Residual)) / n;
        var means = raters.Select(each => each.Average(rating => rating.Residual)).ToArray();
        var between = raters.Select((each, at) => each.Length * Math.Pow(means[at] - mean, 2)).Sum() / (raters.Length - 1);
        var within = raters.Select((each, at) => each.Sum(rating => Math.Pow(rating.Residual - means[at], 2))).Sum() / (n - raters.Length);
        var size = (n - (raters.Sum(each => (double)each.Length * each.Length) / n)) / (raters.Length - 1);
        return Math.Max(0, (between - within) / size);
    }
}
