using Rapport.Reports;

namespace Rapport.Web.Example.Pulse;

/// <summary>
/// Which groups may have figures of their own beside the figure of all, so that neither they nor what is left when they are taken away are fewer
/// than five.
/// </summary>
internal static class Disclosure
{
    public const int Fewest = Estimate.Fewest;

    /// <summary>
    /// Teams with five answers or more, where everybody else together are none or five or more. Where they are one to four, the smallest of these
    /// teams is
    /// hidden with them.
    /// </summary>
    /// <param name="answers">How many answered, by team; <see cref="PulseGroup.Rest"/> is never shown by itself.</param>
    public static IReadOnlySet<string> Shown(IReadOnlyDictionary<string, int> answers)
    {
        var shown = answers.Where(team => team.Key != PulseGroup.Rest && team.Value >= Fewest)
            .OrderByDescending(team => team.Value).ThenBy(team => team.Key, StringComparer.Ordinal).Select(team => team.Key).ToList();
        var rest = answers.Where(team => !shown.Contains(team.Key)).Sum(team => team.Value);
        if (rest is > 0 and < Fewest && shown.Count > 0)
            shown.RemoveAt(shown.Count - 1);
        return shown.ToHashSet(StringComparer.Ordinal);
    }
}
