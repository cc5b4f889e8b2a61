using Rapport.Readings;
using Words = Rapport.Ratings.Words;

namespace Rapport.Web.Audits.Calibration;

/// <summary>What each of several people marked at one place.</summary>
/// <param name="Turn">The turn, from 0.</param>
/// <param name="Quote">The words, as the first of them marked them.</param>
/// <param name="Says">What each marked, in the order of people; null where one marked nothing there.</param>
internal sealed record MarkedLine(int Turn, string Quote, IReadOnlyList<string?> Says)
{
    /// <summary>Whether all say the same.</summary>
    public bool IsAlike => Says.All(says => says is not null) && Says.Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>How many marked nothing there.</summary>
    public int Missing => Says.Count(says => says is null);
}

/// <summary>Several readings of one conversation beside each other.</summary>
internal static class SideBySide
{
    /// <summary>
    /// Differences first: what one marked and others did not, then what they marked differently, then what is alike; within these in the
    /// order of talk. Cues that overlap are one line, behaviours of one code in one turn are, too.
    /// </summary>
    public static IReadOnlyList<MarkedLine> Of(IReadOnlyList<Reading> readings) =>
        [.. Cues(readings).Concat(Behaviours(readings)).OrderBy(line => line.IsAlike).ThenByDescending(line => line.Missing > 0).ThenBy(line => line.Turn)];

    private static IEnumerable<MarkedLine> Cues(IReadOnlyList<Reading> readings)
    {
        var left = readings.Select(reading => reading.Cues.ToList()).ToList();
        for (var whose = 0; whose < left.Count; whose++)
        {
            foreach (var cue in left[whose])
                yield return new(cue.Words.Turn, cue.Words.Text, [.. left.Select((others, at) => at < whose ? null : at == whose ? Says(cue) : Taken(others, cue))]);
        }
    }

    /// <summary>Takes the first cue of another's that overlaps, so that it stands in one line only.</summary>
    private static string? Taken(List<Cue> others, Cue cue)
    {
        if (others.Find(other => other.Words.Turn == cue.Words.Turn && other.Words.Start < cue.Words.Start + cue.Words.Length
            && cue.Words.Start < other.Words.Start + other.Words.Length) is not { } same)
            return null;
        others.Remove(same);
        return Says(same);
    }

    private static IEnumerable<MarkedLine> Behaviours(IReadOnlyList<Reading> readings) => readings.SelectMany(reading => reading.Behaviours)
        .GroupBy(behaviour => (behaviour.Words.Turn, behaviour.Code))
        .Select(same => new MarkedLine(same.Key.Turn, same.First().Words.Text, [.. readings.Select(reading =>
            reading.Behaviours.Any(each => (each.Words.Turn, each.Code) == same.Key) ? Words.Of(same.Key.Code) : null)]));

    private static string Says(Cue cue) => $"{Words.Of(cue.Kind)}, {Words.OfSalience(cue.Salience)}: {Words.Of(cue.Response)}";
}
