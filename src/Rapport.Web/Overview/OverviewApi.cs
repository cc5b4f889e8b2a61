using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Reports;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;
using Rapport.Web.Look;

namespace Rapport.Web.Overview;

/// <summary>The overview for programs: the same figures as on the page, by the same selection. Unknown numbers are null, never 0.</summary>
internal static class OverviewApi
{
    public static void MapOverviewApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/overview", OverviewAsync)
            .WithSummary("The mean rating with its 95% interval, the machine's, the auditors' and the customers', by team and by channel");
        app.MapGet("/api/overview/report", ReportAsync).WithSummary("All of it, in the shape of the report that the tool makes of files (rapport-audit 1)");
        app.MapGet("/api/overview/trend", TrendAsync).WithSummary("The mean rating week by week or month by month");
        app.MapGet("/api/overview/ledger", LedgerAsync).WithSummary("What customers let drop, kind by kind, and how it was met");
    }

    private static async Task<Answer> OverviewAsync([AsParameters] AskedSelection asked, Seen seen)
    {
        var figures = await Figures.ReadAsync(seen, asked.Selection());
        return new(
            figures.Rating, figures.Anchor, figures.All.Declined, figures.All.Process, figures.All.OwnWords, figures.All.Versions,
            [.. figures.Teams.Select(Row)], [.. figures.Channels.Select(Row)], Figures.OrderOf(figures.Teams), figures.Auditors, figures.Customers);
    }

    private static async Task<ContentHttpResult> ReportAsync([AsParameters] AskedSelection asked, Seen seen)
    {
        using var json = new StringWriter();
        JsonReport.Write(json, await WholeReport.ReadAsync(seen, asked.Selection()));
        return TypedResults.Text(json.ToString(), MediaTypeNames.Application.Json);
    }

    private static async Task<TrendAnswer> TrendAsync([AsParameters] AskedSelection asked, Code<Pace>? by, Seen seen)
    {
        var figures = await Figures.ReadAsync(seen, asked.Selection(), by?.Value);
        return new(
            figures.Pace,
            [.. figures.Trend.Select(point => new Period(
                point.Name, point.From, point.To, point.Rating, point.Versions,
                point.Changed, point.Auditors, point.Customers))]);
    }

    private static async Task<LedgerAnswer> LedgerAsync([AsParameters] AskedSelection asked, Seen seen)
    {
        var selection = asked.Selection();
        var ledger = await seen.IsTooSmallAsync(selection) ? new([]) : await Ledger.ReadAsync(seen.Cues(selection));
        return new(
            ledger.Offered, ledger.Open, ledger.Answered,
            [.. ledger.Rows.Select(row => new Kind(row.Kind, row.Offered, row.Met, row.Answered, row.Open, row.FocalUnheard))]);
    }

    private static NamedRating Row(NamedGroup group) => new(group.Name, group.Rating, group.Process, group.OwnWords, group.Auditors, group.Customers);

    private sealed record Answer(
        Estimate Rating, Anchor? Anchor, int Declined, Estimate Process, Share OwnWords, IReadOnlyList<string> Versions,
        IReadOnlyList<NamedRating> Teams, IReadOnlyList<NamedRating> Channels, string? Order, AuditorsFigure? Auditors,
        CustomersFigure? Customers);

    private sealed record NamedRating(string Name, Estimate Rating, Estimate Process, Share OwnWords, AuditorsFigure? Auditors, CustomersFigure? Customers);

    private sealed record TrendAnswer(Pace By, IReadOnlyList<Period> Periods);

    private sealed record Period(string Name, DateOnly From, DateOnly To, Estimate Rating, IReadOnlyList<string> Versions, string? Changed, AuditorsFigure? Auditors,
        CustomersFigure? Customers);

    private sealed record LedgerAnswer(int Offered, int Open, Share Answered, IReadOnlyList<Kind> Cues);

    private sealed record Kind(CueKind Cue, int Offered, IReadOnlyList<MetCount> Met, Share Answered, int Open, int FocalUnheard);
}
