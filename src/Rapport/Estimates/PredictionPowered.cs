using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>A prediction-powered mean and the plain one beside it.</summary>
/// <param name="Population">How many conversations it is about.</param>
/// <param name="Powered">The prediction-powered mean, in points; N counts the audited.</param>
/// <param name="Plain">The (stratified) mean of the audits alone; N counts the audited.</param>
/// <param name="Machine">The plain mean of the machine over the whole population, biased as the machine is; null where it rated none.</param>
/// <param name="Lambda">How far the machine was listened to: 0 not at all, 1 at its word,
/// more where it speaks in too narrow a range; null where nothing is told.</param>
/// <param name="EffectiveSample">How many audits the plain mean would need for this standard error;
/// fewer than there are where the machine does not help. Null where unknown.</param>
/// <param name="Collapsed">Strata with fewer than two audits, which were joined with others.</param>
internal sealed record PoweredMean(
    int Population, Figure Powered, Figure Plain, double? Machine, double? Lambda,
    double? EffectiveSample, IReadOnlyList<string> Collapsed);

/// <summary>A difference of two groups, left − right.</summary>
/// <param name="Left">The left group's mean.</param>
/// <param name="Right">The right group's mean.</param>
/// <param name="Powered">The difference of the prediction-powered means; N counts the audited of both.</param>
/// <param name="Plain">The difference of the plain means.</param>
internal sealed record PoweredDifference(PoweredMean Left, PoweredMean Right, Figure Powered, Figure Plain);

/// <summary>
/// Machine on everything and auditors on a random sample: the machine's mean, put right by how far it is off where auditors looked
/// (prediction-powered inference; Angelopoulos, Bates, Fannjiang, Jordan and Zrnic 2023), the machine listened to as far as it helps (λ; PPI++,
/// Angelopoulos, Duchi and Zrnic 2023). The figure is about the conversations that took place, a finite population; PPI++'s own λ for a sample of
/// n beside N − n unlabelled gives the same estimate, since there f̄ is set against those not sampled and λ is less by 1 − n/N.
/// How λ and interval are made stands with <see cref="Assisted"/>. Holds if the sample is random; a biased machine costs width only.
/// </summary>
internal static class PredictionPowered
{
    /// <summary>The mean over the whole population; nothing below five audits.</summary>
    /// <param name="population">Every conversation the figure is about.</param>
    /// <exception cref="ArgumentOutOfRangeException">An inclusion probability of 0 or less, or above 1.</exception>
    public static PoweredMean Mean(IReadOnlyList<Judged> population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return MeanOf(SummedStratum.Of(population));
    }

    /// <summary>The same of strata that are summed up already.</summary>
    public static PoweredMean MeanOf(IReadOnlyList<SummedStratum> strata) => new Side(strata).Mean;

    /// <summary>The difference of two groups' means, which have no conversation in common; nothing below five audits in either.</summary>
    /// <param name="left">Every conversation of the one.</param>
    /// <param name="right">Every conversation of the other.</param>
    /// <exception cref="ArgumentOutOfRangeException">An inclusion probability of 0 or less, or above 1.</exception>
    public static PoweredDifference Difference(IReadOnlyList<Judged> left, IReadOnlyList<Judged> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return DifferenceOf(SummedStratum.Of(left), SummedStratum.Of(right));
    }

    /// <summary>The same of strata that are summed up already.</summary>
    public static PoweredDifference DifferenceOf(IReadOnlyList<SummedStratum> left, IReadOnlyList<SummedStratum> right)
    {
        var (one, other) = (new Side(left), new Side(right));
        return new(one.Mean, other.Mean, Less(one.Powered, other.Powered), Less(one.Plain, other.Plain));

        Figure Less(Assisted? minuend, Assisted? subtrahend) => minuend is null || subtrahend is null
            ? Figure.Unknown(one.Mean.Powered.N + other.Mean.Powered.N)
            : Told((minuend, 1), (subtrahend, -1));
    }

    /// <summary>A signed sum of estimates: of the interval from conversations and that from auditors the wider.</summary>
    private static Figure Told(params (Assisted Estimate, int Sign)[] sides)
    {
        (double Weight, string?, double)[] ratings =
        [
            .. sides.SelectMany(side => side.Estimate.Weights()
                .Select(each => (side.Sign * each.Weight, each.Rater, each.Residual))),
        ];
        (double Variance, double Freedom)[] parts = [.. sides.Select(side => (side.Estimate.Variance, side.Estimate.Freedom))];
        var (variance, squares) = (parts.Sum(part => part.Variance), parts.Sum(part => part.Variance * part.Variance / part.Freedom));
        var value = sides.Sum(side => side.Sign * side.Estimate.Value);
        var plain = Figure.WithT(ratings.Length, value, Math.Sqrt(variance), squares > 0 ? variance * variance / squares : double.PositiveInfinity);
        var byRater = RaterDoubt.Of(ratings, sides.Sum(side => side.Estimate.Fitted)) is { } doubt
            ? Figure.WithT(ratings.Length, value, Math.Sqrt(doubt.Variance), doubt.Freedom)
            : plain;
        return byRater.HalfWidth > plain.HalfWidth ? byRater : plain;
    }

    private sealed class Side
    {
        public Side(IReadOnlyList<SummedStratum> population)
        {
            var (size, audited) = (population.Sum(stratum => stratum.Size), population.Sum(stratum => stratum.Audited.Count));
            var strata = audited == 0 ? new([], []) : SummedStratum.Joined(population, 2);
            var unknown = Figure.Unknown(audited);
            Mean = new(size, unknown, unknown, SummedStratum.MachineOf(population), null, null, strata.Collapsed);
            if (audited < Estimate.Fewest)
                return;
            (Powered, Plain) = (new(strata.Parts, Slope.NeverNegative), new(strata.Parts, Slope.None));
            var (powered, plain) = (Told((Powered, 1)), Told((Plain, 1)));
            Mean = Mean with { Powered = powered, Plain = plain, Lambda = Powered.Lambda, EffectiveSample = Worth(plain, powered, audited, size) };
        }

        public PoweredMean Mean { get; }

        public Assisted? Powered { get; }

        public Assisted? Plain { get; }

        /// <summary>The m for which (1/m − 1/N) is to (1/n − 1/N) as the powered variance to the plain one.</summary>
        private static double? Worth(Figure plain, Figure powered, double n, double size)
        {
            if (plain.Error is not > 0 || powered.Error is not { } error)
                return null;
            var ratio = error * error / (plain.Error * plain.Error);
            return 1 / ((ratio * ((1 / n) - (1 / size))) + (1 / size));
        }
    }
}
