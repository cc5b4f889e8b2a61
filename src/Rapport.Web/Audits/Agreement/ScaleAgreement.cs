using Rapport.Agreement;
using Rapport.Estimates;

namespace Rapport.Web.Audits.Agreement;

/// <summary>How far raters of the same conversations agree.</summary>
/// <param name="Conversations">How many conversations at least two rated.</param>
/// <param name="Interval">Krippendorff's α of the ratings, by their squared distance.</param>
/// <param name="Ordinal">The same, by rank.</param>
/// <param name="Nominal">The same, equal or not: half a point apart counts as apart.</param>
/// <param name="Intraclass">ICC(2,1) and ICC(2,k).</param>
/// <param name="Kappa">Cohen's κ with quadratic weights of the first two raters of each conversation.</param>
/// <param name="Cues">F1 of the stretches that the first two marked as cues.</param>
/// <param name="Codes">Code by code, present or absent in a conversation.</param>
internal sealed record ScaleAgreement(
    int Conversations, Figure Interval, Figure Ordinal, Figure Nominal, Intraclass Intraclass, Figure Kappa, SpanAgreement Cues, IReadOnlyList<CodeAgreement> Codes)
{
    /// <summary>The same ratings give the same intervals.</summary>
    private const int Seed = 1;

    /// <summary>What raters say, one list a conversation; those that only one rated do not count. Unknown below five.</summary>
    public static ScaleAgreement Of(IEnumerable<IReadOnlyList<Voice>> conversations)
    {
        IReadOnlyList<Voice>[] twice = [.. conversations.Where(voices => voices.Count > 1)];
        var grid = Grid.Of([.. twice.SelectMany((voices, at) => voices.Select(voice => ($"{at:D8}", voice.Rater, voice.Value)))]);
        return new(
            twice.Length,
            Krippendorff.Alpha(grid, Level.Interval, Seed),
            Krippendorff.Alpha(grid, Level.Ordinal, Seed),
            Krippendorff.Alpha(grid, Level.Nominal, Seed),
            Intraclass.Of(grid),
            Rapport.Agreement.Kappa.Quadratic([.. twice.Select(voices => (voices[0].Value, voices[1].Value))]),
            SpanAgreement.Of([.. twice.Select(voices => new MarkedTwice(voices[0].Cues, voices[1].Cues))], Seed),
            CodeAgreement.PerCode([.. twice.Select(voices => voices.Select(voice => voice.Codes).ToArray())], Seed));
    }

    /// <summary>The figures with their names, in the order in which they are shown.</summary>
    public IEnumerable<(string Name, string Says, Figure Figure)> Named =>
    [
        ("α interval", "Krippendorff’s α: distance counts by its square", Interval),
        ("α ordinal", "the same, by rank", Ordinal),
        ("α nominal", "the same number to the half point, or not", Nominal),
        ("ICC(2,1)", "how far one rating can be trusted", Intraclass.Single),
        ("ICC(2,k)",
            Intraclass.AverageOf is { } k ? $"how far the mean of {k:0.#} can be trusted" : "how far the mean of several can be trusted",
            Intraclass.Average),
        ("κ quadratic", "Cohen’s κ of two", Kappa),
        ("cue F1, any kind", "the share of marked cues that the other marked, too", Cues.AnyKind),
        ("cue F1, right kind", "the same, and as the same kind", Cues.RightKind),
    ];
}
