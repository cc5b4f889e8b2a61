using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>A cell of the population with the answers that came from it.</summary>
/// <param name="Key">Where it stands, coarsest first: channel, team, kind. Every cell's key is unique and equally long.</param>
/// <param name="Population">How many conversations could have answered, at least the answers.</param>
/// <param name="Answers">The answers.</param>
internal sealed record AnsweredCell(IReadOnlyList<string> Key, int Population, IReadOnlyList<double> Answers)
{
    internal Part Part()
    {
        if (Population < Answers.Count)
            throw new ArgumentException($"Cell {string.Join(" / ", Key)} holds {Population} conversations, but {Answers.Count} answered.");
        var share = (double)Answers.Count / Population;
        return new(Key, Population, 0, [.. Answers.Select((answer, at) => new Seen(answer, 0, share, null, at))]);
    }
}

/// <summary>
/// The mean of answers weighted to the population, Σ W ȳ over cells (Holt and Smith 1979). The variance is the linearised one, given how many
/// of each cell answered (Särndal, Swensson and Wretman 1992, 7.6): Σ W² (1 − n/N) s² / n, with Satterthwaite's t. Cells with fewer than five
/// answers are joined with their neighbours. It puts right what channel, team and kind explain of who answers; what else decides
/// it stays: see <see cref="Calibrated"/> and <see cref="Sensitivity"/>.
/// </summary>
/// <param name="Weighted">The post-stratified mean; N counts answers.</param>
/// <param name="Raw">The plain mean of the answers with Student's t, as biased as who answers is.</param>
/// <param name="EffectiveSample">(Σ w)² / Σ w² (Kish 1965): how many equally weighted answers these are worth.</param>
/// <param name="Cells">How many cells after joining.</param>
/// <param name="Collapsed">Cells that were joined with their neighbours, as "chat / Returns / refund".</param>
internal sealed record PostStratified(Figure Weighted, Figure Raw, double? EffectiveSample, int Cells, IReadOnlyList<string> Collapsed)
{
    /// <summary>The fewest answers for which a cell stands for itself.</summary>
    public const int FewestInCell = 5;

    /// <summary>Nothing below five answers.</summary>
    /// <exception cref="ArgumentException">A cell with more answers than conversations; the message names it.</exception>
    public static PostStratified Mean(IReadOnlyList<AnsweredCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var joined = Joined.Of(cells.Where(cell => cell.Population > 0).Select(cell => cell.Part()), FewestInCell);
        double[] answers = [.. cells.SelectMany(cell => cell.Answers)];
        var raw = Average.Of(answers);
        if (answers.Length < Estimate.Fewest)
            return new(Figure.Unknown(answers.Length), raw, null, joined.Parts.Count, joined.Collapsed);
        var mean = new Assisted(joined.Parts, Slope.None);
        var weights = mean.Weights().Select(each => each.Weight).ToArray();
        var worth = Math.Pow(weights.Sum(), 2) / weights.Sum(weight => weight * weight);
        return new(Figure.WithT(answers.Length, mean.Value, Math.Sqrt(mean.Variance), mean.Freedom), raw, worth, joined.Parts.Count, joined.Collapsed);
    }
}
