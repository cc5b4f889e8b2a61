using Rapport.Agreement;
using Rapport.Ratings;
using Rapport.Web.Audits.Headline;

namespace Rapport.Web.Audits.Agreement;

/// <summary>Everything that the page of agreement says.</summary>
/// <param name="Audits">How many audits of the sample there are.</param>
/// <param name="Conversations">Of how many conversations.</param>
/// <param name="Auditors">Auditors among themselves, where two rated.</param>
/// <param name="Machine">The machine against the auditors' mean; cues and codes against the first auditor's.</param>
/// <param name="Beside">Bias and distance of the machine, in points, by band of the auditors' rating and by channel.</param>
/// <param name="Teams">How far each team's figure may be leaned on.</param>
internal sealed record AgreementReport(
    Asking Asking, int Audits, int Conversations, int People, ScaleAgreement Auditors,
    ScaleAgreement Machine, MachineAgainstAuditors Beside, IReadOnlyList<TeamGate> Teams)
{
    /// <param name="judgements">What the viewer may see.</param>
    /// <param name="asking">Which audits.</param>
    /// <param name="frame">The population of the teams' figures where it is read already.</param>
    public static async Task<AgreementReport> ReadAsync(Judgements judgements, Asking asking, Frame? frame = null) => Of(
        asking, await judgements.SeenAsync(asking), await judgements.MachineAsync(asking), frame ?? await judgements.FrameAsync(asking));

    public static AgreementReport Of(Asking asking, IReadOnlyList<Judgement> audits, IReadOnlyDictionary<(long, DateTimeOffset), Voice> machine, Frame frame)
    {
        var units = audits.GroupBy(each => each.Unit).Select(unit => (unit.Key, First: unit.First(), Voices: unit.Select(each => each.Voice).ToArray())).ToList();
        var beside = units.Where(unit => machine.ContainsKey(unit.Key))
            .Select(unit => (
                unit.First,
                Machine: machine[unit.Key],
                Auditor: unit.Voices[0] with { Rater = "auditors", Value = unit.Voices.Average(voice => voice.Value) }))
            .ToList();
        var auditors = ScaleAgreement.Of(units.Select(unit => unit.Voices));
        return new(
            asking, audits.Count, units.Count, audits.Select(each => each.Person).Distinct().Count(), auditors,
            ScaleAgreement.Of(beside.Select(each => new[] { each.Machine, each.Auditor })),
            MachineAgainstAuditors.Of([.. beside.Select(each => new Compared(each.Machine.Value, each.Auditor.Value, Words.Of(each.First.Channel)))]),
            TeamGate.Of(frame, auditors.Intraclass.Single));
    }
}
