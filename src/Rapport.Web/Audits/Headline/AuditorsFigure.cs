using Rapport.Estimates;
using Rapport.Ratings;

namespace Rapport.Web.Audits.Headline;

/// <summary>A mean with its 95% interval, three decimals, within 1 to 10; all null where too little is known.</summary>
/// <param name="N">Conversations audited.</param>
internal sealed record AuditedMean(double? Mean, double? Low, double? High, int N)
{
    public static AuditedMean Of(Figure figure)
    {
        var told = figure.Within(1, 10);
        return new(Round(told.Value), Round(told.Low), Round(told.High), figure.N);
    }

    public static double? Round(double? value) => value is { } known ? Math.Round(known, 3) : null;
}

/// <summary>Conversations of a team that no audited plan is about.</summary>
/// <param name="Team">Null where the conversation names none.</param>
/// <param name="From">The first day of them; null where none is known.</param>
/// <param name="To">The last.</param>
internal sealed record Uncovered(string? Team, int Conversations, DateOnly? From, DateOnly? To)
{
    public static IReadOnlyList<Uncovered> Of(IEnumerable<Gap> gaps) =>
    [
        .. gaps.GroupBy(gap => gap.Team).OrderBy(team => team.Key is null).ThenBy(team => team.Key, StringComparer.Ordinal)
            .Select(team => new Uncovered(team.Key, team.Sum(gap => gap.Size), DateOf(team.Min(gap => gap.Day)), DateOf(team.Max(gap => gap.Day)))),
    ];

    private static DateOnly? DateOf(int? day) => day is { } known ? DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(known) : null;
}

/// <summary>What the auditors say of a selection.</summary>
/// <param name="Rating">The prediction-powered mean of what is covered.</param>
/// <param name="Anchor">Its anchor, or null.</param>
/// <param name="Plain">The auditors' mean alone, by strata.</param>
/// <param name="Machine">The machine's mean over the same conversations; null where it rated none.</param>
/// <param name="Worth">How many audits the plain mean would need for the same interval; null where unknown.</param>
/// <param name="Auditors">How many people rated.</param>
/// <param name="Covered">Conversations that an audited plan is about.</param>
/// <param name="Population">All conversations of the selection that can be rated.</param>
/// <param name="IsWhole">Whether the rating is about the whole selection; else about what is covered only.</param>
/// <param name="Uncovered">What no audited plan is about, by team.</param>
internal sealed record AuditorsFigure(
    AuditedMean Rating, Anchor? Anchor, AuditedMean Plain, double? Machine, double? Worth,
    int Auditors, int Covered, int Population, bool IsWhole, IReadOnlyList<Uncovered> Uncovered)
{
    public static AuditorsFigure Of(Frame frame)
    {
        var (mean, rating) = (frame.Mean, AuditedMean.Of(frame.Mean.Powered));
        return new(
            rating, rating.Mean is { } known ? Rubric.AnchorOf(Rapport.Ratings.Rating.Rounded(known)) : null,
            AuditedMean.Of(mean.Plain), AuditedMean.Round(mean.Machine),
            AuditedMean.Round(mean.EffectiveSample), frame.Auditors, frame.Covered, frame.Population, frame.IsWhole, Headline.Uncovered.Of(frame.Gaps));
    }
}
