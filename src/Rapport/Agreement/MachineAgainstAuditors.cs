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
/// <param name="Bias">Mean of machine − auditor, in points.</param>
/// <param name="AbsoluteError">Mean of |machine − auditor|, in points.</param>
internal sealed record BiasOf(string Name, Figure Bias, Figure AbsoluteError);

/// <summary>How the machine rates beside the auditors.</summary>
/// <param name="Bias">Mean of machine − auditor, in points.</param>
/// <param name="AbsoluteError">Mean of |machine − auditor|, in points.</param>
/// <param name="Correlation">Pearson's r.</param>
/// <param name="ByBand">Bias by band of the auditors' figure: 1-3, 4-6, 7-8, 9-10.</param>
/// <param name="ByGroup">Bias by group, in ordinal order.</param>
internal sealed record MachineAgainstAuditors(Figure Bias, Figure AbsoluteError, Correlation Correlation, IReadOnlyList<BiasOf> ByBand, IReadOnlyList<BiasOf> ByGroup)
{
    /// <summary>Compares; every figure is null below n = 5.</summary>
    public static MachineAgainstAuditors Of(IReadOnlyList<Compared> pairs) => throw new NotSupportedException("to come");
}
