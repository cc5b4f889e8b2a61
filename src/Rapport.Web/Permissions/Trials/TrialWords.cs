using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Web.Permissions.Trials;

/// <summary>What a trial's figures mean, in sentences.</summary>
internal static class TrialWords
{
    /// <summary>"+0.4 (−0.1 to +0.9)"; "too few to say".</summary>
    public static string Of(Figure figure) => figure.Value is { } value ? $"{Signed(value)} ({Signed(figure.Low!.Value)} to {Signed(figure.High!.Value)})" : "too few to say";

    public static string Of(GroupMean mean) => mean.Mean is { } known ? $"{Say.Mean(known)} (n = {Say.Many(mean.N)})" : $"n = {Say.Many(mean.N)}";

    /// <summary>The difference in a sentence.</summary>
    public static string InShort(Figure difference) => difference switch
    {
        { Value: null } => "Too few conversations or advisors on one side to say what it did.",
        { Low: > 0 } => "Those who tried it rose more than the others did, by more than chance explains.",
        { High: < 0 } => "Those who tried it fell behind the others, by more than chance explains.",
        _ => "The interval holds 0: it may have helped, it may have done nothing, and from these figures nobody can tell.",
    };

    /// <summary>Whether both went alike before.</summary>
    public static string Before(Figure trend) => trend switch
    {
        { Value: null } => "Too little is known of the weeks before to say whether both groups went alike.",
        { Low: > 0 } or { High: < 0 } => $"Before the start the groups were going apart already, by {Of(trend)} points in four weeks: the difference below cannot be put down to the trial.",
        _ => $"Before the start nothing shows that they went apart: {Of(trend)} points in four weeks. The wider this interval, the less it proves.",
    };

    /// <summary>What the comparison cannot know; null where nothing has to be said.</summary>
    public static string? Caution(Trial trial) => (trial.Teams.Count, trial.Others.Count) switch
    {
        (1, _) => $"Only one team changed. Whatever else happened to {trial.Teams[0]} in these weeks (a new colleague, a heavy season) looks the same as the trial, "
            + "and the interval knows nothing of it.",
        (_, 1) => $"They are compared with one team only. Whatever happened to {trial.Others[0]} in these weeks looks the same as the trial, and the interval knows nothing of it.",
        _ => null,
    };

    private static string Signed(double points) => points.ToString("+0.0;−0.0;0.0", System.Globalization.CultureInfo.InvariantCulture);
}
