using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>How far raters agree that one code is present.</summary>
/// <param name="Code">The code.</param>
/// <param name="Present">How many marks "present" were given, over all rows and raters.</param>
/// <param name="Marks">How many marks (present or absent) there were.</param>
/// <param name="Kappa">Cohen's κ of the first two raters of each row; N counts those rows. Where more than two people rate, the two are roles, not persons.</param>
/// <param name="Alpha">Krippendorff's nominal α of all raters; N counts rows with at least two.</param>
internal sealed record CodeAgreement(string Code, int Present, int Marks, Figure Kappa, Figure Alpha)
{
    /// <summary>One line a code that anybody used, in ordinal order. A code is present or absent; how often does not count.</summary>
    /// <param name="rows">For each conversation (or turn), for each rater the codes found; null where that rater did not rate it.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static IReadOnlyList<CodeAgreement> PerCode(IReadOnlyList<IReadOnlyList<IReadOnlySet<string>?>> rows, int seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var codes = rows.SelectMany(row => row).OfType<IReadOnlySet<string>>().SelectMany(found => found).Distinct().Order(StringComparer.Ordinal);
        return [.. codes.Select(code => Of(code, rows, seed))];
    }

    private static CodeAgreement Of(string code, IReadOnlyList<IReadOnlyList<IReadOnlySet<string>?>> rows, int seed)
    {
        double?[][] marks = [.. rows.Select(row => row.Select(found => Mark(found, code)).ToArray())];
        double[][] given = [.. marks.Select(row => row.OfType<double>().ToArray())];
        (string, string)[] firstTwo = [.. given.Where(row => row.Length > 1).Select(row => (row[0] > 0 ? code : "", row[1] > 0 ? code : ""))];
        return new(
            code,
            given.Sum(row => row.Count(mark => mark > 0)),
            given.Sum(row => row.Length),
            Agreement.Kappa.Plain(firstTwo),
            Krippendorff.Alpha(new(marks), Level.Nominal, seed));
    }

    private static double? Mark(IReadOnlySet<string>? found, string code) => found is null ? null : found.Contains(code) ? 1 : 0;
}
