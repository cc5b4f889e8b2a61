using Rapport.Agreement;
using Rapport.Estimates;

namespace Rapport.Web.Audits.Agreement;

/// <summary>How far one team's figure may be leaned on.</summary>
/// <param name="Team">The team, or "" where conversations name none.</param>
/// <param name="Population">How many conversations the plans are about.</param>
/// <param name="Mean">The plain mean of the audited conversations; N counts them.</param>
internal sealed record TeamGate(string Team, int Population, Figure Mean, Gate Gate)
{
    /// <summary>In alphabetical order. Auditors rate every team alike, so agreement is that of all the ratings asked about.</summary>
    /// <param name="judgements">Audits of the sample.</param>
    /// <param name="reliability">ICC(2,1): most conversations are rated by one auditor.</param>
    /// <param name="populations">Conversations by team.</param>
    public static IReadOnlyList<TeamGate> Of(IReadOnlyList<Judgement> judgements, Figure reliability, IReadOnlyDictionary<string, int> populations) =>
        [.. judgements.GroupBy(each => each.Team ?? "", StringComparer.Ordinal).OrderBy(team => team.Key, StringComparer.Ordinal).Select(team =>
        {
            var mean = Average.Of([.. team.GroupBy(each => each.Unit).Select(unit => unit.Average(each => each.Value))]);
            var population = Math.Max(populations.GetValueOrDefault(team.Key), mean.N);
            return new TeamGate(team.Key, population, mean, Gate.Of(reliability, mean, population, new()));
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
