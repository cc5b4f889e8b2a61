using Rapport.Agreement;
using Rapport.Estimates;
using Rapport.Web.Look;

namespace Rapport.Web.Audits.Agreement;

/// <summary>The tables of the page, to take away.</summary>
internal static class AgreementTables
{
    public static Table? Of(string name, AgreementReport report) => name switch
    {
        "auditors" => Scale(name, report.Auditors),
        "machine" => Scale(name, report.Machine),
        "bias" => Bias(report.Beside),
        "teams" => new(name, ["team", "mean", "low", "high", "n", "population", "audits alone", "it is", "needs"], report.Teams.Select(object?[] (team) =>
            [team.Team, .. Of(team.Mean), team.Population, team.Plain.Value, team.Verdict, team.Needs])),
        _ => null,
    };

    private static Table Scale(string name, ScaleAgreement agreement) => new(
        name, ["figure", "value", "low", "high", "n", "present", "marks"],
        agreement.Named.Select(object?[] (each) => [each.Name, .. Of(each.Figure), null, null])
            .Concat(agreement.Codes.SelectMany(code => new[] { ("κ", code.Kappa), ("α", code.Alpha) }
                .Select(object?[] (each) => [$"{each.Item1} {code.Code}", .. Of(each.Item2), code.Present, code.Marks]))));

    private static Table Bias(MachineAgainstAuditors beside) => new(
        "bias", ["of", "name", "machine less auditors", "low", "high", "n", "distance", "distance low", "distance high"],
        new[] { ("all", new BiasOf("", beside.Bias, beside.AbsoluteError)) }
            .Concat(beside.ByBand.Select(band => ("band", band))).Concat(beside.ByGroup.Select(group => ("channel", group)))
            .Select(object?[] (each) =>
            [
                each.Item1, each.Item2.Name, .. Of(each.Item2.Bias),
                each.Item2.AbsoluteError.Value, each.Item2.AbsoluteError.Low, each.Item2.AbsoluteError.High,
            ]));

    private static object?[] Of(Figure figure) => [figure.Value, figure.Low, figure.High, figure.N];
}
