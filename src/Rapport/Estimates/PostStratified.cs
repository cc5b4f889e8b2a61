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
        return new(Key, Population, 0, [.. Answers.Select((answer, at) => new Seen(answer, 0, 1, null, at))], IsDrawn: false);
    }
}

/// <summary>
/// The mean of answers weighted to the population, Σ W ȳ over cells, with the variance Σ W² s² / n given how many of each cell answered (Holt and
/// Smith 1979; Cochran 1977, 5A.9; Valliant 1993 on why it is taken given these numbers). No finite population is corrected for: nobody drew who
/// answers. Cells with fewer than five answers are joined with their neighbours; s² of those with fewer than twenty is pooled over them, since four
/// answers alike by chance say nothing of how alike customers are. Satterthwaite's t (Cochran 5.16), the pooled cells as one. It puts right what
/// channel, team and kind explain of who answers; what else decides it stays: see <see cref="Calibrated"/> and <see cref="Sensitivity"/>.
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

    /// <summary>The fewest answers for which a cell's own variance is taken.</summary>
    public const int FewestToVary = 20;

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
        double population = joined.Parts.Sum(part => (double)part.Size);
        Told[] told = [.. joined.Parts.Select(part => new Told(part.Size / population, [.. part.Seen.Select(seen => seen.Value)]))];
        var (error, freedom) = ErrorOf(told);
        return new(
            Figure.WithT(answers.Length, told.Sum(cell => cell.Share * cell.Mean), error, freedom), raw, 1 / told.Sum(cell => cell.Share * cell.Share / cell.N),
            joined.Parts.Count, joined.Collapsed);
    }

    private static (double Error, double Freedom) ErrorOf(Told[] cells)
    {
        var thin = cells.Where(cell => cell.N < FewestToVary).ToList();
        var thinFreedom = thin.Sum(cell => cell.N - 1);
        var pooled = thinFreedom == 0 ? 0 : thin.Sum(cell => (cell.N - 1) * cell.Variance) / thinFreedom;
        List<(double Variance, double Freedom)> parts = [.. cells.Except(thin).Select(cell => (cell.Variance * cell.Weight, cell.N - 1.0))];
        if (thin.Count > 0)
            parts.Add((pooled * thin.Sum(cell => cell.Weight), thinFreedom));
        var (variance, squares) = (parts.Sum(part => part.Variance), parts.Sum(part => part.Variance * part.Variance / part.Freedom));
        return (Math.Sqrt(variance), squares > 0 ? variance * variance / squares : double.PositiveInfinity);
    }

    /// <summary>A cell after joining: its share of the population, and at least five answers.</summary>
    private sealed record Told(double Share, IReadOnlyList<double> Answers)
    {
        public int N => Answers.Count;

        public double Mean { get; } = Answers.Average();

        public double Variance { get; } = Average.Variance(Answers);

        /// <summary>What s² counts for.</summary>
        public double Weight => Share * Share / N;
    }
}
