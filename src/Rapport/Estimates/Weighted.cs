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
    public double Mean => share * Average(each => each.Value);

    /// <summary>What the stratum adds to F − f̄.</summary>
    public double Gap => share * (knownOfAll - Average(each => each.Known));

    /// <summary>What the stratum adds to the estimated covariance of two weighted means.</summary>
    public double Spread(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < Count; at++)
            sum += Factor(at) * one[at] * other[at];
        return share * share * sum;
    }

    /// <summary>What the stratum adds to the variance of the estimate.</summary>
    public double Variance(double lambda, double pull)
    {
        var sum = 0.0;
        for (var at = 0; at < Count; at++)
        {
            var far = Weight(at, pull) * Residual(at, lambda);
            sum += part.Unseen(seen[at]) * far * far;
        }
        return Count < 2 ? 0 : Count / (Count - 1.0) * sum;
    }

    /// <summary>What each counts in the estimate, and how far it lies from what the stratum and λ lead one to expect.</summary>
    public IEnumerable<(int At, double Weight, string? Rater, double Residual)> Weights(double lambda, double pull) =>
        seen.Select((each, at) => (each.At, Weight(at, pull), each.Rater, Residual(at, lambda)));

    private double Weight(int at, double pull) => (share * weights[at]) + (pull * share * share * Factor(at) * Known[at]);

    private double Residual(int at, double lambda) => Value[at] - (lambda * Known[at]);

    private double Factor(int at) => Count < 2 ? 0 : Count / (Count - 1.0) * part.Unseen(seen[at]) * weights[at] * weights[at];

    private double Average(Func<Seen, double> of)
    {
        var sum = 0.0;
        for (var at = 0; at < Count; at++)
            sum += weights[at] * of(seen[at]);
        return sum;
    }

    private double[] Centred(Func<Seen, double> of)
    {
        var mean = Average(of);
        return [.. seen.Select(each => of(each) - mean)];
    }
}
