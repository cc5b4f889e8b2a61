namespace Rapport.Estimates;

/// <summary>One conversation of the population a figure is about: audited or not.</summary>
/// <param name="Stratum">The stratum it was (or might have been) drawn from.</param>
/// <param name="Machine">The machine's own rating, not a corrected one; null where it declined.</param>
/// <param name="Auditor">The auditors' (mean) rating where it is in the sample, else null. Picks made for other reasons are not the sample: null.</param>
/// <param name="Inclusion">The probability with which it was drawn, above 0, at most 1; null: sampled ÷ size of its stratum.</param>
/// <param name="Rater">
/// Who rated it. Given for all of the sample, the interval is as of auditors in general (two auditors tell hardly anything of that); null: as of
/// the auditors there were.
/// </param>
internal sealed record Judged(string Stratum, double? Machine, double? Auditor, double? Inclusion = null, string? Rater = null);
