namespace Rapport.Web.Audits.Calibration;

/// <summary>
/// When gold conversations by themselves let somebody rate: near enough, not leaning to one side, and seeing the same cues. An owner may
/// decide otherwise, and says why.
/// </summary>
internal static class Rule
{
    /// <summary>Fewer say nothing.</summary>
    public const int Fewest = 5;

    /// <summary>Mean distance to gold, in points.</summary>
    public const double MostDistance = 1;

    /// <summary>Mean difference, in points, either way.</summary>
    public const double MostBias = .75;

    /// <summary>F1 of cues of any kind; not asked where neither marked a cue.</summary>
    public const double LeastCues = .6;

    public const string InWords =
        "Five gold conversations or more, 1.00 points from what was agreed on average at most, "
        + "leaning to one side by 0.75 at most, and a cue F1 of 0.60 at least.";

    public static bool Holds(GoldDistance distance) => distance.N >= Fewest
        && distance.Distance.Value <= MostDistance + 1e-9
        && Math.Abs(distance.Bias.Value ?? double.MaxValue) <= MostBias + 1e-9
        && (distance.Cues.Left + distance.Cues.Right == 0 || distance.Cues.AnyKind.Value >= LeastCues - 1e-9);

    /// <summary>Why it does not hold; empty where it does.</summary>
    public static IEnumerable<string> Lacks(GoldDistance distance)
    {
        if (distance.N < Fewest)
            yield return $"{distance.N} gold conversations are too few, five are needed";
        if (distance.Distance.Value > MostDistance + 1e-9)
            yield return "the ratings lie further than 1.00 from what was agreed";
        if (Math.Abs(distance.Bias.Value ?? 0) > MostBias + 1e-9)
            yield return distance.Bias.Value > 0 ? "they lean to the kind side by more than 0.75" : "they lean to the strict side by more than 0.75";
        if (distance.Cues.Left + distance.Cues.Right > 0 && distance.Cues.AnyKind.Value < LeastCues - 1e-9)
            yield return "too many cues were seen by one and not by the other";
    }
}
