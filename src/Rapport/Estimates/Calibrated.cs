namespace Rapport.Estimates;

/// <summary>One conversation whose customer was (or might have been) asked.</summary>
/// <param name="Cell">Where it stands, coarsest first: channel, team, kind. Every key is equally long.</param>
/// <param name="Machine">The machine's own rating; null where it declined.</param>
/// <param name="Answer">What the customer answered, or null.</param>
internal sealed record Asked(IReadOnlyList<string> Cell, double? Machine, double? Answer);

/// <summary>The mean of answers calibrated to the population's cells and its mean machine rating.</summary>
/// <param name="Mean">The calibrated mean; N counts answers.</param>
/// <param name="Slope">Points of answer for a point of the machine's rating, within cells; null where it cannot be told.</param>
/// <param name="Weights">One for each answer in the order given (they sum to 1): the same weights serve any other question, such as a share.</param>
/// <param name="Collapsed">Cells that were joined with their neighbours.</param>
internal sealed record Calibrated(Figure Mean, double? Slope, IReadOnlyList<double> Weights, IReadOnlyList<string> Collapsed)
{
    /// <summary>Nothing below five answers.</summary>
    public static Calibrated Of(IReadOnlyList<Asked> population) => throw new NotSupportedException("to come");
}
