namespace Rapport.Estimates;

/// <summary>
/// The seen of one stratum with weights in proportion to 1 / inclusion probability (Hájek 1971), which are all alike in a simple random sample.
/// Variances are n / (n − 1) · Σ (1 − π) w² (x − x̄)² (Deville 1999 for unequal probabilities; the textbook's (1 − n/N) s² / n for equal ones).
/// </summary>
internal sealed class Weighted
{
    private readonly IReadOnlyList<Seen> seen;
    private readonly Part part;
    private readonly double[] weights;
    private readonly double share;
    private readonly double knownOfAll;

    /// <param name="share">The stratum's share of the population.</param>
    public Weighted(Part part, double share)
    {
        (this.part, seen, this.share, knownOfAll) = (part, part.Seen, share, part.Known);
        var sum = seen.Sum(each => 1 / each.Inclusion);
        weights = [.. seen.Select(each => 1 / each.Inclusion / sum)];
        (Value, Known) = (Centred(each => each.Value), Centred(each => each.Known));
    }

    public int Count => seen.Count;

    /// <summary>Effective number − 1 (Kish 1965).</summary>
    public double Freedom => (1 / weights.Sum(weight => weight * weight)) - 1;

    /// <summary>The values' distances from their mean.</summary>
    public double[] Value { get; }

    /// <summary>The known values' distances from their mean.</summary>
    public double[] Known { get; }

    /// <summary>What the stratum adds to the mean.</summary>
    public double Mean => share * seen.Select((each, at) => weights[at] * each.Value).Sum();

    /// <summary>What the stratum adds to F − f̄.</summary>
    public double Gap => share * (knownOfAll - seen.Select((each, at) => weights[at] * each.Known).Sum());

    /// <summary>What the stratum adds to the estimated covariance of two weighted means.</summary>
    public double Spread(double[] one, double[] other) => share * share * Enumerable.Range(0, Count).Sum(at => Factor(at) * one[at] * other[at]);

    /// <summary>What the stratum adds to the variance of the estimate.</summary>
    public double Variance(double lambda, double pull)
    {
        var (residuals, correction) = (Residuals(lambda), Count < 2 ? 0 : Count / (Count - 1.0));
        return correction * Enumerable.Range(0, Count).Sum(at => part.Unseen(seen[at]) * Math.Pow(Weight(at, pull) * residuals[at], 2));
    }

    /// <summary>What each counts in the estimate, and how far it lies from what the stratum and λ lead one to expect.</summary>
    public IEnumerable<(int At, double Weight, string? Rater, double Residual)> Weights(double lambda, double pull)
    {
        var residuals = Residuals(lambda);
        return seen.Select((each, at) => (each.At, Weight(at, pull), each.Rater, residuals[at]));
    }

    private double Weight(int at, double pull) => (share * weights[at]) + (pull * share * share * Factor(at) * Known[at]);

    private double[] Residuals(double lambda) => [.. Value.Select((value, at) => value - (lambda * Known[at]))];

    private double Factor(int at) => Count < 2 ? 0 : Count / (Count - 1.0) * part.Unseen(seen[at]) * weights[at] * weights[at];

    private double[] Centred(Func<Seen, double> of)
    {
        var mean = seen.Select((each, at) => weights[at] * of(each)).Sum();
        return [.. seen.Select(each => of(each) - mean)];
    }
}
