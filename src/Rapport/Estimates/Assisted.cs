namespace Rapport.Estimates;

/// <summary>How the slope on what is known beforehand is found.</summary>
internal enum Slope
{
    /// <summary>0: what is known is left aside.</summary>
    None,

    /// <summary>The slope of least variance, but never below 0: a machine that points the wrong way is not listened to.</summary>
    NeverNegative,

    /// <summary>The slope of least variance.</summary>
    Free,
}

/// <summary>
/// The difference estimator in strata, Σ W (ȳ + λ (F − f̄)), with F the mean of what is known over the whole stratum (Cochran 1977, 7.10;
/// Särndal, Swensson and Wretman 1992, ch. 6; as prediction-powered inference Angelopoulos and others 2023). Whatever λ, it is free of bias as
/// far as the seen are a probability sample of their stratum; λ only makes it narrower. One λ serves all strata, that of least estimated variance:
/// with two or three seen in a stratum there is none to be had there, and a λ that fits one stratum badly costs width, not truth.
/// </summary>
internal sealed class Assisted
{
    private readonly Weighted[] strata;
    private readonly double[] variances;

    /// <param name="parts">Strata, each with at least two seen or seen whole.</param>
    public Assisted(IReadOnlyList<Part> parts, Slope slope)
    {
        double size = parts.Sum(part => (double)part.Size);
        strata = [.. parts.Where(part => part.Seen.Count > 0).Select(part => new Weighted(part, part.Size / size))];
        Seen = strata.Sum(stratum => stratum.Count);
        var spread = strata.Sum(stratum => stratum.Spread(stratum.Known, stratum.Known));
        var tuned = slope != Slope.None && spread > 1e-12 && Seen - strata.Length > 2;
        Lambda = tuned ? strata.Sum(stratum => stratum.Spread(stratum.Known, stratum.Value)) / spread : 0;
        Tuned = tuned && (slope == Slope.Free || Lambda > 0);
        Lambda = Tuned ? Lambda : 0;
        var gap = strata.Sum(stratum => stratum.Gap);
        Value = strata.Sum(stratum => stratum.Mean) + (Lambda * gap);
        Pull = Tuned ? gap / spread : 0;
        variances = [.. strata.Select(stratum => stratum.Variance(Lambda, Pull))];
    }

    /// <summary>How many were seen.</summary>
    public int Seen { get; }

    /// <summary>λ, points for a point of what is known.</summary>
    public double Lambda { get; }

    /// <summary>Whether λ was found from the data.</summary>
    public bool Tuned { get; }

    /// <summary>How many means and slopes were fitted.</summary>
    public int Fitted => strata.Length + (Tuned ? 1 : 0);

    /// <summary>The estimate.</summary>
    public double Value { get; }

    /// <summary>What λ, itself a weighted sum of the values seen, is worth in the estimate.</summary>
    private double Pull { get; }

    /// <summary>
    /// The variance from residuals and the weights that the estimate really gives (Särndal, Swensson and Wretman 1989, "The weighted residual
    /// technique"), so that λ's own doubt is in it where the seen lie apart from the whole; one degree of freedom less for λ. Finite populations
    /// are corrected for: where all were seen it is 0.
    /// </summary>
    public double Variance
    {
        get
        {
            double freedom = Seen - strata.Length;
            return (Tuned ? freedom / (freedom - 1) : 1) * variances.Sum();
        }
    }

    /// <summary>Satterthwaite's degrees of freedom over strata (Cochran 1977, 5.16), one less for λ, at least 1.</summary>
    public double Freedom
    {
        get
        {
            (double Variance, double Freedom)[] parts = [.. strata.Zip(variances, (stratum, variance) => (variance, stratum.Freedom))];
            var (sum, squares) = (parts.Sum(part => part.Variance), parts.Sum(part => part.Freedom > 0 ? part.Variance * part.Variance / part.Freedom : 0));
            var most = Math.Max(1, Seen - strata.Length);
            return Math.Max(1, (squares > 0 ? Math.Min(most, sum * sum / squares) : most) - (Tuned ? 1 : 0));
        }
    }

    /// <summary>What each of the seen counts in the estimate: place in the caller's list, weight, rater, residual from its stratum's mean.</summary>
    public IEnumerable<(int At, double Weight, string? Rater, double Residual)> Weights() => strata.SelectMany(stratum => stratum.Weights(Lambda, Pull));
}
