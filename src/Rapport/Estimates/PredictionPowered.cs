namespace Rapport.Estimates;

/// <summary>One conversation of the population a figure is about: audited or not.</summary>
/// <param name="Stratum">The stratum it was (or might have been) drawn from.</param>
/// <param name="Machine">The machine's own rating; null where it declined.</param>
/// <param name="Auditor">The auditors' (mean) rating where it is in the sample, else null. Picks made for other reasons are not the sample: null.</param>
/// <param name="Inclusion">The probability with which it was drawn; null: sampled ÷ size of its stratum.</param>
/// <param name="Rater">Who rated it; given for all of the sample, differences between auditors enter the interval. Null: they do not.</param>
internal sealed record Judged(string Stratum, double? Machine, double? Auditor, double? Inclusion = null, string? Rater = null);

/// <summary>A prediction-powered mean and the plain one beside it.</summary>
/// <param name="Population">How many conversations it is about.</param>
/// <param name="Powered">The prediction-powered mean, in points; N counts the audited.</param>
/// <param name="Plain">The (stratified) mean of the audits alone; N counts the audited.</param>
/// <param name="Machine">The plain mean of the machine over the whole population, biased as the machine is; null where it rated none.</param>
/// <param name="Lambda">How far the machine was listened to: 0 not at all, 1 at its word.</param>
/// <param name="EffectiveSample">How many audits the plain mean would need for this interval; null where unknown.</param>
/// <param name="Collapsed">Strata with fewer than two audits, which were joined with others.</param>
internal sealed record PoweredMean(int Population, Figure Powered, Figure Plain, double? Machine, double? Lambda, double? EffectiveSample, IReadOnlyList<string> Collapsed);

/// <summary>A difference of two groups' prediction-powered means, left − right.</summary>
internal sealed record PoweredDifference(PoweredMean Left, PoweredMean Right, Figure Powered, Figure Plain);

/// <summary>Machine on everything and auditors on a sample.</summary>
internal static class PredictionPowered
{
    /// <summary>The mean over the whole population; nothing below five audits.</summary>
    public static PoweredMean Mean(IReadOnlyList<Judged> population) => throw new NotSupportedException("to come");

    /// <summary>The difference of two groups' means; nothing below five audits in either.</summary>
    public static PoweredDifference Difference(IReadOnlyList<Judged> left, IReadOnlyList<Judged> right) => throw new NotSupportedException("to come");
}
