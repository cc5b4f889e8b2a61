using Rapport.Agreement;
using Rapport.Estimates;
using Rapport.Web.Audits.Headline;

namespace Rapport.Web.Audits.Agreement;

/// <summary>How far one team's figure may be leaned on.</summary>
/// <param name="Team">The team, or "" where conversations name none.</param>
/// <param name="Population">How many of its conversations the plans are about.</param>
/// <param name="Mean">The prediction-powered mean, as the overview has it; N counts the audited conversations.</param>
/// <param name="Plain">The auditors' mean alone, by strata.</param>
/// <param name="Gate">The verdict on <paramref name="Mean"/>.</param>
internal sealed record TeamGate(string Team, int Population, Figure Mean, Figure Plain, Gate Gate)
{
    /// <summary>Teams with an audit, in alphabetical order. Auditors rate every team alike, so agreement is that of all the ratings asked about.</summary>
    /// <param name="frame">The population of the teams' figures.</param>
    /// <param name="reliability">ICC(2,1): most conversations are rated by one auditor.</param>
    public static IReadOnlyList<TeamGate> Of(Frame frame, Figure reliability) =>
        [.. frame.Audited.Select(talk => talk.Team).Distinct().OrderBy(team => team, StringComparer.Ordinal).Select(team =>
        {
            var part = frame.OfTeam(team);
            return new TeamGate(
                team ?? "", part.Covered, part.Mean.Powered.Within(1, 10), part.Mean.Plain.Within(1, 10),
                Gate.Of(reliability, part.Mean.Powered, part.Covered, new()));
        })];

    /// <summary>The verdict.</summary>
    public string Verdict => Gate.Firmness switch
    {
        Firmness.Firm => "firm",
        Firmness.Tentative => "tentative",
        Firmness.NotReliable => "not reliable enough",
        _ => "cannot be told yet",
    };

    /// <summary>What would make it firm; empty where it is.</summary>
    public string Needs => string.Join("; ", Needed());

    private IEnumerable<string> Needed()
    {
        if (Gate.Agreement == Firmness.Unknown)
            yield return "conversations rated twice, five at least, to know how far auditors agree";
        else if (Gate.RatersNeeded is { } raters)
            yield return $"{raters} auditors for each conversation and their mean, or a calibration session that brings one auditor’s ICC to 0.80";
        else if (Gate.Agreement != Firmness.Firm)
            yield return "auditors who agree further, and more conversations rated twice to show it";
        if (Gate.Precision == Firmness.Unknown)
            yield return "five audited conversations at least";
        else if (Gate.ConversationsNeeded is { } conversations)
            yield return $"about {conversations:N0} audited conversations in all";
    }
}
