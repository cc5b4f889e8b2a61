using System.Text.Json;
using Rapport.Estimates;

namespace Rapport.Web.Permissions.Trials;

/// <summary>What a trial did, by three measures side by side and never averaged.</summary>
/// <param name="From">The first day before the trial that is looked at.</param>
/// <param name="To">The last day that is in it.</param>
/// <param name="Rating">By the machine's rating, in points.</param>
/// <param name="Felt">By what customers answered, in points.</param>
/// <param name="Process">By how the matter itself was handled, in points.</param>
/// <param name="Unknown">Rated conversations of which nobody knows by whom, or several served: they are in none of it.</param>
/// <param name="Versions">What the ratings rest on; more than one makes before and after differ for that reason alone.</param>
internal sealed record TrialResult(
    DateOnly From, DateOnly To, DifferenceInDifferences Rating, DifferenceInDifferences Felt, DifferenceInDifferences Process, int Unknown, IReadOnlyList<string> Versions)
{
    /// <summary>The measures with their names, in the order shown.</summary>
    public IReadOnlyList<(string Name, DifferenceInDifferences Of)> Measures() => [("Rating (machine)", Rating), ("Felt (customers)", Felt), ("Process", Process)];

    public string ToJson() => JsonSerializer.Serialize(this);

    public static TrialResult? Of(string? json) => json is null ? null : JsonSerializer.Deserialize<TrialResult>(json);
}
