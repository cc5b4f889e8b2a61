using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Estimates;

/// <summary>
/// The restricted likelihood of a crossed table at given ratios of variances (Patterson and Thompson 1971; Bates and others 2015, "Fitting
/// linear mixed-effects models using lme4", for the profile in ratios).
/// </summary>
internal sealed class Reml
{
    private readonly Eliminated sums;
    private readonly Matrix<double> shrinking;
    private readonly Crossing table;

    /// <param name="conversation">Conversation variance ÷ rest variance, at least 0.</param>
    /// <param name="auditor">Auditor variance ÷ rest variance, at least 0.</param>
    public Reml(Crossing table, double conversation, double auditor)
    {
        this.table = table;
        sums = table.Without(conversation);
        var factor = (Matrix<double>.Build.DenseIdentity(table.Auditors.Count) + (auditor * sums.Between)).LU();
        shrinking = auditor * factor.Inverse();
        Information = sums.Ones - (sums.One * (shrinking * sums.One));
        Mean = (sums.OnesValue - (sums.One * (shrinking * sums.Value))) / Information;
        Squares = sums.Values - (sums.Value * (shrinking * sums.Value)) - (Mean * Mean * Information);
        Logs = sums.Logs + Math.Log(factor.Determinant) + Math.Log(Information);
    }

    /// <summary>The generalised least squares mean, from the table's centre.</summary>
    public double Mean { get; }

    /// <summary>1'V⁻¹1 in units of the rest variance.</summary>
    public double Information { get; }

    /// <summary>Residual sum of squares in the metric of V, in units of the rest variance.</summary>
    public double Squares { get; }

    /// <summary>log |V| + log |1'V⁻¹1|, apart from the rest variance.</summary>
    public double Logs { get; }

    /// <summary>The rest variance that is likeliest at these ratios.</summary>
    public double RestVariance => Squares / (table.N - 1);

    /// <summary>−2 log restricted likelihood, but for a constant, at the likeliest rest variance.</summary>
    public double Profile => ((table.N - 1) * Math.Log(Math.Max(RestVariance, 1e-300))) + Logs;

    /// <summary>−2 log restricted likelihood, but for a constant, at a given rest variance.</summary>
    public double At(double rest) => ((table.N - 1) * Math.Log(rest)) + Logs + (Squares / rest);

    /// <summary>The auditors' effects as best linear unbiased predictions (Henderson 1975; Robinson 1991).</summary>
    public Vector<double> Effects() => shrinking * (sums.Value - (Mean * sums.One));

    /// <summary>The variance of prediction error of each effect, in units of the rest variance, doubt about the mean included.</summary>
    public double[] EffectVariances()
    {
        var pull = shrinking * sums.One;
        return [.. Enumerable.Range(0, pull.Count).Select(at => shrinking[at, at] + (pull[at] * pull[at] / Information))];
    }
}
