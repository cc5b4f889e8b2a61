namespace Rapport.Estimates;

/// <summary>One conversation whose customer answered, or might have.</summary>
/// <param name="Cell">Where it stands, coarsest first: channel, team, kind. Every key is equally long.</param>
/// <param name="Machine">The machine's own rating; null where it declined.</param>
/// <param name="Answer">What the customer answered, or null.</param>
internal sealed record Asked(IReadOnlyList<string> Cell, double? Machine, double? Answer);

/// <summary>A cell of the population in sums, with the answers that came from it one by one.</summary>
/// <param name="Key">Where it stands, coarsest first: channel, team, kind. Every cell's key is unique and equally long.</param>
/// <param name="Population">How many could have answered, at least the answers.</param>
/// <param name="Rated">How many of them the machine rated.</param>
/// <param name="Machine">The sum of its ratings.</param>
/// <param name="Answers">The answers, each with the machine's rating, or null where it declined.</param>
internal sealed record AskedCell(IReadOnlyList<string> Key, int Population, int Rated, double Machine, IReadOnlyList<(double Answer, double? Machine)> Answers)
{
    /// <summary>The same without the machine.</summary>
    public AnsweredCell Answered => new(Key, Population, [.. Answers.Select(each => each.Answer)]);
}

/// <summary>
/// The mean of answers calibrated to the population's cells and its mean machine rating: the generalised regression estimator with the
/// machine as auxiliary (GREG; Särndal, Swensson and Wretman 1992, ch. 6; Deville and Särndal 1992; for non-response Särndal and Lundström
/// 2005). It puts right non-response that depends on cell and machine rating, as far as answers rise in a straight line with the machine's rating
/// within cells; non-response that depends on the answer itself beyond that stays: see <see cref="Sensitivity"/>.
/// </summary>
/// <param name="Mean">The calibrated mean; N counts answers.</param>
/// <param name="Slope">
/// Points of answer for a point of the machine's rating, within cells; null where it cannot be told, and then it is the post-stratified mean.
/// </param>
/// <param name="Collapsed">Cells that were joined with their neighbours.</param>
internal sealed record Calibrated(Figure Mean, double? Slope, IReadOnlyList<string> Collapsed)
{
    private Assisted? Estimate { get; init; }

    /// <summary>
    /// One for each answer, cell by cell in the order given (they sum to 1, few may be below 0): the same weights serve any other question, such as a
    /// share. Empty where nothing is told.
    /// </summary>
    public IReadOnlyList<double> Weights => Estimate is null ? [] : [.. Estimate.Weights().OrderBy(each => each.At).Select(each => each.Weight)];

    /// <param name="population">Every conversation whose customer could have answered (delivered invitations, or all conversations).</param>
    public static Calibrated Of(IReadOnlyList<Asked> population)
    {
        ArgumentNullException.ThrowIfNull(population);
        return Of([.. population.GroupBy(each => string.Join('\n', each.Cell), StringComparer.Ordinal).Select(cell => new AskedCell(
            cell.First().Cell, cell.Count(), cell.Count(each => each.Machine is not null), cell.Sum(each => each.Machine ?? 0),
            [.. cell.Where(each => each.Answer is not null).Select(each => (each.Answer!.Value, each.Machine))]))]);
    }

    /// <summary>Nothing below five answers.</summary>
    /// <param name="cells">All cells of the population.</param>
    public static Calibrated Of(IReadOnlyList<AskedCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var n = cells.Sum(cell => cell.Answers.Count);
        if (n < Reports.Estimate.Fewest)
            return new(Figure.Unknown(n), null, []);
        var joined = Joined.Of(Parts(cells), PostStratified.FewestInCell);
        var mean = new Assisted(joined.Parts, Estimates.Slope.Free);
        return new(Figure.WithT(n, mean.Value, Math.Sqrt(mean.Variance), mean.Freedom), mean.Tuned ? mean.Lambda : null, joined.Collapsed) { Estimate = mean };
    }

    /// <summary>Where the machine declined, its mean of the cell stands in; where it rated none there, its mean of all.</summary>
    private static List<Part> Parts(IReadOnlyList<AskedCell> cells)
    {
        var (rated, at) = (cells.Sum(cell => cell.Rated), 0);
        var overall = rated == 0 ? 0 : cells.Sum(cell => cell.Machine) / rated;
        var parts = new List<Part>();
        foreach (var cell in cells.Where(cell => cell.Population > 0))
        {
            var standIn = cell.Rated == 0 ? overall : cell.Machine / cell.Rated;
            parts.Add(new(cell.Key, cell.Population, standIn, [.. cell.Answers.Select(each => new Seen(each.Answer, each.Machine ?? standIn, 1, null, at++))],
                IsDrawn: false));
        }
        return parts;
    }
}
