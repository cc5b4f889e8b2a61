using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>One conversation whose customer answered, or might have.</summary>
/// <param name="Cell">Where it stands, coarsest first: channel, team, kind. Every key is equally long.</param>
/// <param name="Machine">The machine's own rating; null where it declined.</param>
/// <param name="Answer">What the customer answered, or null.</param>
internal sealed record Asked(IReadOnlyList<string> Cell, double? Machine, double? Answer)
{
    internal static Joined Cells(IReadOnlyList<Asked> population)
    {
        var overall = population.Average(each => each.Machine) ?? 0;
        return Joined.Of(population.Select((each, at) => (Each: each, At: at)).GroupBy(one => string.Join('\n', one.Each.Cell), StringComparer.Ordinal).Select(Of), PostStratified.FewestInCell);

        Part Of(IGrouping<string, (Asked Each, int At)> cell)
        {
            (Asked Each, int At)[] all = [.. cell];
            var standIn = all.Average(one => one.Each.Machine) ?? overall;
            return new(
                all[0].Each.Cell,
                all.Length,
                all.Average(one => one.Each.Machine ?? standIn),
                [.. all.Where(one => one.Each.Answer is not null).Select(one => new Seen(one.Each.Answer!.Value, one.Each.Machine ?? standIn, 1, null, one.At))],
                IsDrawn: false);
        }
    }
}

/// <summary>
/// The mean of answers calibrated to the population's cells and its mean machine rating: the generalised regression estimator with the
/// machine as auxiliary (GREG; Särndal, Swensson and Wretman 1992, ch. 6; Deville and Särndal 1992; for non-response Särndal and Lundström
/// 2005). It puts right non-response that depends on cell and machine rating, as far as answers rise in a straight line with the machine's rating
/// within cells; non-response that depends on the answer itself beyond that stays: see <see cref="Sensitivity"/>.
/// </summary>
/// <param name="Mean">The calibrated mean; N counts answers.</param>
/// <param name="Slope">Points of answer for a point of the machine's rating, within cells; null where it cannot be told, and then it is the post-stratified mean.</param>
/// <param name="Weights">One for each answer in the order given (they sum to 1, few may be below 0): the same weights serve any other question, such as a share. Empty where nothing is told.</param>
/// <param name="Collapsed">Cells that were joined with their neighbours.</param>
internal sealed record Calibrated(Figure Mean, double? Slope, IReadOnlyList<double> Weights, IReadOnlyList<string> Collapsed)
{
    /// <summary>Nothing below five answers.</summary>
    /// <param name="population">Every conversation whose customer could have answered (delivered invitations, or all conversations).</param>
    public static Calibrated Of(IReadOnlyList<Asked> population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var n = population.Count(each => each.Answer is not null);
        if (n < Estimate.Fewest)
            return new(Figure.Unknown(n), null, [], []);
        var joined = Asked.Cells(population);
        var mean = new Assisted(joined.Parts, Estimates.Slope.Free);
        return new(
            Figure.WithT(n, mean.Value, Math.Sqrt(mean.Variance), mean.Freedom),
            mean.Tuned ? mean.Lambda : null,
            [.. mean.Weights().OrderBy(each => each.At).Select(each => each.Weight)],
            joined.Collapsed);
    }
}
