using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Agreement;

/// <summary>One conversation's two ratings.</summary>
/// <param name="Machine">The machine's own rating, 1 to 10, not a corrected one.</param>
/// <param name="Auditor">The auditors' (mean) rating, 1 to 10.</param>
/// <param name="Group">Channel, team or whatever the bias may differ by.</param>
internal sealed record Compared(double Machine, double Auditor, string Group);

/// <summary>Bias of one band or group.</summary>
/// <param name="Name">The band ("1-3") or the group's name.</param>
/// <param name="Bias">Mean of machine − auditor, in points, with Student's t.</param>
/// <param name="AbsoluteError">Mean of |machine − auditor|, in points, with Student's t.</param>
internal sealed record BiasOf(string Name, Figure Bias, Figure AbsoluteError);

/// <summary>How the machine rates beside the auditors.</summary>
/// <param name="Bias">Mean of machine − auditor, in points, with Student's t.</param>
/// <param name="AbsoluteError">Mean of |machine − auditor|, in points, with Student's t.</param>
/// <param name="Correlation">Pearson's r.</param>
/// <param name="ByBand">
/// Bias by band of the auditors' figure: 1-3, 4-6, 7-8, 9-10 (3.5, 6.5 and 8.5 belong to the band above). Read it with care: an auditor's
/// rating is noisy itself, so among the conversations an auditor put at 1-3 are some that deserved more, and a faultless machine would look
/// too kind there and too strict at 9-10 (regression to the mean; Galton 1886). With an ICC(2,1) of r about 1 − r of a band's distance from
/// the mean of all comes back as such false bias. Bands of two auditors' mean suffer less.
/// </param>
/// <param name="ByGroup">Bias by group, in ordinal order.</param>
internal sealed record MachineAgainstAuditors(
    Figure Bias, Figure AbsoluteError, Correlation Correlation,
    IReadOnlyList<BiasOf> ByBand, IReadOnlyList<BiasOf> ByGroup)
{
    private static readonly (string Name, double From)[] Bands = [("1-3", 1), ("4-6", 3.5), ("7-8", 6.5), ("9-10", 8.5)];

    /// <summary>Compares; every figure is null below n = 5.</summary>
    public static MachineAgainstAuditors Of(IReadOnlyList<Compared> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var all = Beside("", pairs);
        var sums = new PairSums();
        foreach (var pair in pairs)
            sums.Add(pair.Machine, pair.Auditor);
        var bands = pairs.ToLookup(pair => Bands.Last(band => band.From <= Math.Max(1, pair.Auditor)).Name);
        var groups = pairs.GroupBy(pair => pair.Group).OrderBy(group => group.Key, StringComparer.Ordinal);
        return new(
            all.Bias,
            all.AbsoluteError,
            sums.Correlation(),
            [.. Bands.Select(band => Beside(band.Name, [.. bands[band.Name]]))],
            [.. groups.Select(group => Beside(group.Key, [.. group]))]);
    }

    private static BiasOf Beside(string name, IReadOnlyCollection<Compared> pairs) => new(
        name,
        Average.Of([.. pairs.Select(pair => pair.Machine - pair.Auditor)]),
        Average.Of([.. pairs.Select(pair => Math.Abs(pair.Machine - pair.Auditor))]));
}
