using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Reports;
using Rapport.Web.Audits;
using Rapport.Web.Audits.Agreement;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Overview.Engagement;

/// <summary>What stands on the cover: whom it is for and what was asked, in the words of who makes it.</summary>
/// <param name="For">Or null.</param>
/// <param name="Asked">Or null: the question every audit asks.</param>
internal sealed record Cover(string? For, string? Asked);

/// <summary>How one part of the sample was answered by auditors.</summary>
/// <param name="Team">Null where conversations name none.</param>
/// <param name="Population">Conversations that could have been drawn.</param>
/// <param name="Drawn">Conversations drawn.</param>
/// <param name="Done">Of them rated.</param>
/// <param name="Returned">Given back as not to be rated.</param>
internal sealed record SampleRow(string? Team, Channel Channel, int Population, int Drawn, int Done, int Returned);

/// <summary>All that a client or a board is told of a selection.</summary>
/// <param name="Whole">The overview in the shape of the tool's report, without advisors' names.</param>
/// <param name="By">Who made it.</param>
/// <param name="Sample">By team and channel; empty where nothing was drawn.</param>
/// <param name="Minutes">The median of minutes an audit took; null where none is done.</param>
internal sealed record EngagementReport(
    Cover Cover, string? Organisation, string By, DateTimeOffset MadeAt, Selection Selection, Figures Figures, AuditReport Whole,
    IReadOnlyList<SampleRow> Sample, double? Minutes, AgreementReport Agreement)
{
    public static async Task<EngagementReport> ReadAsync(Seen seen, Selection selection, Cover cover, DateTimeOffset now)
    {
        var (whole, figures) = (await WholeReport.ReadAsync(seen, selection), await Figures.ReadAsync(seen, selection));
        var unnamed = whole with { Platform = "", Moments = [.. whole.Moments.Select(moment => moment with { Advisor = null })] };
        var (sample, minutes) = await SampleAsync(seen, selection, figures.Audits);
        var asking = new Asking { From = selection.From, To = selection.To, Team = selection.Team, Channel = selection.Channel is { } one ? Words.Code(one) : null };
        var agreement = await AgreementReport.ReadAsync(new(seen.Store, seen.Viewer), asking, figures.Audits);
        return new(
            cover, (await seen.Store.OrganisationAsync())?.Name, seen.Viewer.Name, now, selection, figures,
            unnamed with { Limits = Limits.Of(unnamed.Limits, figures, sample) }, sample, minutes, agreement);
    }

    private static async Task<(IReadOnlyList<SampleRow> Rows, double? Minutes)> SampleAsync(Seen seen, Selection selection, Frame frame)
    {
        var strata = frame.Cells.Select(cell => cell.Stratum).Distinct().ToList();
        var talks = seen.DomainOf(selection).Of(seen.Store.Set<Countable>());
        var audits = await seen.Store.Audits.AsNoTracking().Where(audit => audit.Purpose == Purpose.Sample && strata.Contains(audit.StratumId!.Value))
            .Join(
                talks, audit => audit.ConversationId, talk => talk.ConversationId,
                (audit, talk) => new { talk.Team, talk.Channel, audit.State, audit.Seconds })
            .ToListAsync();
        var rows = frame.Cells.GroupBy(cell => (cell.Team, cell.Channel)).OrderBy(part => part.Key.Team, StringComparer.Ordinal).ThenBy(part => part.Key.Channel)
            .Select(part =>
            {
                var drawn = audits.Where(audit => audit.Team == part.Key.Team && audit.Channel == part.Key.Channel).ToList();
                return new SampleRow(
                    part.Key.Team, part.Key.Channel, part.Sum(cell => cell.Size), drawn.Count,
                    drawn.Count(audit => audit.State == AuditState.Done), drawn.Count(audit => audit.State == AuditState.Returned));
            });
        var seconds = audits.Where(audit => audit.State == AuditState.Done).Select(audit => audit.Seconds).Order().ToList();
        return ([.. rows], seconds.Count == 0 ? null : seconds[seconds.Count / 2] / 60);
    }
}
