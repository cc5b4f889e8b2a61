using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>How far raters agree that one code is present.</summary>
/// <param name="Code">The code.</param>
/// <param name="Present">How many marks "present" were given, over all rows and raters.</param>
/// <param name="Marks">How many marks (present or absent) there were.</param>
/// <param name="Kappa">Cohen's κ of the first two raters of each row; N counts those rows.</param>
/// <param name="Alpha">Krippendorff's nominal α of all raters; N counts rows with at least two.</param>
internal sealed record CodeAgreement(string Code, int Present, int Marks, Figure Kappa, Figure Alpha)
{
    /// <summary>One line a code that anybody used, in ordinal order.</summary>
    /// <param name="rows">For each conversation (or turn), for each rater the codes found; null where that rater did not rate it.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static IReadOnlyList<CodeAgreement> PerCode(IReadOnlyList<IReadOnlyList<IReadOnlySet<string>?>> rows, int seed) => throw new NotSupportedException("to come");
}
