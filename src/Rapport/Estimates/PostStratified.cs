namespace Rapport.Estimates;

/// <summary>A cell of the population with the answers that came from it.</summary>
/// <param name="Key">Where it stands, coarsest first: channel, team, kind. Every cell's key is equally long.</param>
/// <param name="Population">How many conversations could have answered, at least the answers.</param>
/// <param name="Answers">The answers.</param>
internal sealed record AnsweredCell(IReadOnlyList<string> Key, int Population, IReadOnlyList<double> Answers);

/// <summary>The mean of answers weighted to the population.</summary>
/// <param name="Weighted">The post-stratified mean; N counts answers.</param>
/// <param name="Raw">The plain mean of the answers, as biased as who answers is.</param>
/// <param name="EffectiveSample">(Σ w)² / Σ w² (Kish 1965): how many equally weighted answers these are worth.</param>
/// <param name="Cells">How many cells after joining.</param>
/// <param name="Collapsed">Cells that were joined with their neighbours, as "chat / Returns / refund".</param>
internal sealed record PostStratified(Figure Weighted, Figure Raw, double? EffectiveSample, int Cells, IReadOnlyList<string> Collapsed)
{
    /// <summary>Nothing below five answers.</summary>
    public static PostStratified Mean(IReadOnlyList<AnsweredCell> cells) => throw new NotSupportedException("to come");
}
