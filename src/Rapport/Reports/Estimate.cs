namespace Rapport.Reports;

/// <summary>How the interval of a mean was made.</summary>
public enum IntervalKind
{
    /// <summary>No interval: fewer than five values.</summary>
    None,

    /// <summary>Student's t: mean ± t(.975, n − 1) · s / √n.</summary>
    StudentT,

    /// <summary>
    /// Cluster-robust by advisor (CR1; Liang and Zeger 1986): the conversations of one advisor resemble each other, so the variance is that of
    /// the advisors' summed residuals, G / (G − 1) · Σ e² / n², with t(.975, G − 1). A conversation whose advisor is not known stands for itself.
    /// </summary>
    ByAdvisor,

    /// <summary>
    /// The auditors of a random sample with the machine on everything: prediction-powered inference (Angelopoulos and others 2023) in strata,
    /// with t; the wider of the interval from conversations and that from auditors.
    /// </summary>
    PredictionPowered,

    /// <summary>
    /// Those who answered, weighted to all who were asked by channel, team, kind and the machine's rating (generalised regression; Särndal,
    /// Swensson and Wretman 1992), with t.
    /// </summary>
    Calibrated,
}

/// <summary>A mean with its 95% interval. Mean and interval are null below n = 5: too few to say anything.</summary>
/// <param name="N">How many values.</param>
/// <param name="Mean">Their mean, three decimals, or null.</param>
/// <param name="Low">The lower end of the 95% interval, or null.</param>
/// <param name="High">The upper end of the 95% interval, or null.</param>
/// <param name="Interval">How the interval was made.</param>
/// <param name="Advisors">By how many known advisors clustering was tried (the wider of it and Student's t is kept); 0 where it was not.</param>
public sealed record Estimate(int N, double? Mean, double? Low, double? High, IntervalKind Interval, int Advisors)
{
    /// <summary>The fewest values that get a mean.</summary>
    public const int Fewest = 5;

    /// <summary>Whether the two intervals have no point in common; false where either is not known.</summary>
    public bool LiesApartFrom(Estimate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Low > other.High || High < other.Low;
    }
}

/// <summary>A share with its 95% interval by Wilson (1927).</summary>
/// <param name="Count">How many, 0 to <paramref name="Of"/>.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Value">0 to 1, four decimals; null of none.</param>
/// <param name="Low">The lower end, or null.</param>
/// <param name="High">The upper end, or null.</param>
public sealed record Share(int Count, int Of, double? Value, double? Low, double? High);

/// <summary>Pearson's r with its 95% interval by Fisher's z; all null below n = 5 or where one side never varies.</summary>
/// <param name="N">How many pairs.</param>
/// <param name="R">−1 to 1, three decimals, or null.</param>
/// <param name="Low">The lower end, or null.</param>
/// <param name="High">The upper end, or null.</param>
public sealed record Correlation(int N, double? R, double? Low, double? High);
