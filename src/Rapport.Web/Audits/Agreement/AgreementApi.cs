using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Agreement;
using Rapport.Estimates;
using Rapport.Reports;
using Rapport.Web.Look;
using Rapport.Web.People;

namespace Rapport.Web.Audits.Agreement;

/// <summary>Agreement for programs, and its tables as files. Unknown figures are null, never 0.</summary>
internal static class AgreementApi
{
    /// <summary>Whoever answers for figures: not advisors.</summary>
    public const string Readers = $"{nameof(Role.Owner)},{nameof(Role.Leader)},{nameof(Role.Auditor)}";

    public static void MapAgreementApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/agreement", AllAsync)
            .WithSummary("How far auditors agree, and the machine with them")
            .RequireAuthorization(policy => policy.RequireRole(Readers.Split(',')));
        app.MapGet("/agreement/tables/{file}", TableAsync).RequireAuthorization(policy => policy.RequireRole(Readers.Split(',')));
    }

    private static async Task<Answer> AllAsync([AsParameters] Asking asking, Judgements judgements)
    {
        var report = await AgreementReport.ReadAsync(judgements, asking);
        return new(
            report.Audits, report.Conversations, AgreementAnswer.Of(report.Auditors), AgreementAnswer.Of(report.Machine),
            report.Beside.Bias, report.Beside.AbsoluteError, report.Beside.Correlation, report.Beside.ByBand, report.Beside.ByGroup,
            [.. report.Teams.Select(team => new TeamAnswer(team.Team, team.Population, team.Mean, team.Plain, team.Gate.Firmness, team.Needs))]);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> TableAsync(string file, [AsParameters] Asking asking, Judgements judgements)
    {
        if (AgreementTables.Of(Path.GetFileNameWithoutExtension(file), await AgreementReport.ReadAsync(judgements, asking)) is not { } table)
            return TypedResults.NotFound();
        return Path.GetExtension(file) switch
        {
            ".csv" => TypedResults.File(TableCsv.Write(table), TableCsv.Type, file),
            ".xlsx" => TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file),
            _ => TypedResults.NotFound(),
        };
    }

    /// <param name="Audits">How many audits of the sample there are.</param>
    /// <param name="Conversations">Of how many conversations.</param>
    /// <param name="Bias">Mean of machine − auditors, in points.</param>
    /// <param name="Distance">Mean of |machine − auditors|, in points.</param>
    private sealed record Answer(
        int Audits, int Conversations, AgreementAnswer Auditors, AgreementAnswer Machine, Figure Bias, Figure Distance, Correlation Correlation,
        IReadOnlyList<BiasOf> ByBand, IReadOnlyList<BiasOf> ByChannel, IReadOnlyList<TeamAnswer> Teams);

    /// <param name="Conversations">How many conversations two rated.</param>
    /// <param name="RatersAveraged">k of ICC(2,k).</param>
    private sealed record AgreementAnswer(
        int Conversations, Figure AlphaInterval, Figure AlphaOrdinal, Figure AlphaNominal,
        Figure IccSingle, Figure IccAverage, double? RatersAveraged, Figure KappaQuadratic,
        Figure CueF1AnyKind, Figure CueF1RightKind, IReadOnlyList<CodeAgreement> Codes)
    {
        public static AgreementAnswer Of(ScaleAgreement agreement) => new(
            agreement.Conversations, agreement.Interval, agreement.Ordinal, agreement.Nominal,
            agreement.Intraclass.Single, agreement.Intraclass.Average, agreement.Intraclass.AverageOf,
            agreement.Kappa, agreement.Cues.AnyKind, agreement.Cues.RightKind, agreement.Codes);
    }

    /// <param name="Mean">The auditors' with the machine's help.</param>
    /// <param name="Plain">The auditors' alone.</param>
    /// <param name="Firmness">How far the mean may be leaned on.</param>
    /// <param name="Needs">What would make it firm; empty where it is.</param>
    private sealed record TeamAnswer(string Team, int Population, Figure Mean, Figure Plain, Firmness Firmness, string Needs);
}
