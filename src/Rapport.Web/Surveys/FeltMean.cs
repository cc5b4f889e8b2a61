using Rapport.Conversations;
using Rapport.Estimates;
using Rapport.Ratings;

namespace Rapport.Web.Surveys;

/// <summary>An answer as means count it.</summary>
/// <param name="Felt">1 to 10.</param>
/// <param name="Machine">The machine's rating of the conversation; or null.</param>
/// <param name="Advisor">Who served; null where nobody knows.</param>
internal sealed record FeltAnswer(int Felt, double? Machine, string? Advisor);

/// <summary>Customers asked about contacts of one team, channel and kind: in sums, the answers one by one.</summary>
/// <param name="Asked">How many were asked, and the invitation arrived as far as known.</param>
/// <param name="Rated">Of how many of these the machine rated the conversation.</param>
/// <param name="Machine">The sum of its ratings.</param>
internal sealed record FeltCell(string? Team, Channel Channel, string? Kind, int Asked, int Rated, double Machine, IReadOnlyList<FeltAnswer> Answers)
{
    /// <summary>By what answers are weighted.</summary>
    public IReadOnlyList<string> Key => [Words.Code(Channel), Team ?? "no team", Kind ?? "no kind"];
}

/// <summary>How many were asked, how many answered, and the mean of how it felt.</summary>
/// <param name="Asked">Invitations that arrived as far as known.</param>
/// <param name="Answers">What was sent.</param>
/// <param name="Adjusted">The mean weighted to all who were asked, by channel × team × kind; and the raw one.</param>
/// <param name="WithMachine">The same with the machine's rating as a help; unknown where it rated too little to help.</param>
internal sealed record FeltMean(int Asked, IReadOnlyList<FeltAnswer> Answers, PostStratified Adjusted, Figure WithMachine)
{
    /// <summary>
    /// The figure that leads, 1 to 10: weighted to all who were asked, with the machine's help where it rated. docs/surveys.md says how often it held
    /// the truth.
    /// </summary>
    public Figure Headline => (WithMachine.Value is null ? Adjusted.Weighted : WithMachine).Within(1, 10);

    /// <summary>Nothing but counts below five answers.</summary>
    public static FeltMean Of(IEnumerable<FeltCell> cells)
    {
        AskedCell[] joined = [.. cells.GroupBy(cell => string.Join('\n', cell.Key), StringComparer.Ordinal).Select(same => new AskedCell(
            same.First().Key, same.Sum(cell => cell.Asked), same.Sum(cell => cell.Rated), same.Sum(cell => cell.Machine),
            [.. same.SelectMany(cell => cell.Answers).Select(answer => ((double)answer.Felt, answer.Machine))]))];
        var calibrated = Calibrated.Of(joined);
        return new(
            joined.Sum(cell => cell.Population), [.. cells.SelectMany(cell => cell.Answers)], PostStratified.Mean([.. joined.Select(cell => cell.Answered)]),
            calibrated.Slope is null ? Figure.Unknown(calibrated.Mean.N) : calibrated.Mean);
    }
}
