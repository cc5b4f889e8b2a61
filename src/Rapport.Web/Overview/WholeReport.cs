using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Reports;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Overview;

/// <summary>The overview in the shape of the report that <c>rapport audit</c> makes of files, so that it reads the same in a terminal and on paper.</summary>
internal static class WholeReport
{
    private const int MostMoments = 8, MostUnheard = 10;

    public static async Task<AuditReport> ReadAsync(Seen seen, Selection selection)
    {
        var figures = await Figures.ReadAsync(seen, selection, Pace.Week);
        if (figures.All.IsTooSmall)
            return Empty;
        var (first, last) = await DaysAsync(seen.Ratings(selection));
        var report = new AuditReport
        {
            About = string.Join(" · ", new[] { (await seen.Store.OrganisationAsync())?.Name, selection.InWords }.OfType<string>()),
            First = first,
            Last = last,
            Conversations = figures.Rating.N + figures.All.Declined,
            Rating = figures.Rating,
            Anchor = figures.Anchor,
            Auditors = figures.Auditors is { } auditors ? Of(auditors) : null,
            Customers = figures.Customers?.Rating,
            OwnWords = figures.All.OwnWords,
            Teams = Table(figures.Teams.Select(Row), Without(figures, cell => cell.Team is null)),
            Channels = Table(figures.Channels.Select(Row), Without(figures, cell => cell.Channel == Rapport.Conversations.Channel.Other)),
            Weeks = Table(figures.Trend.Select(week => Week(week, figures, seen.FewestAdvisors)), Without(figures, cell => cell.Week is null)),
            LowOpportunity = Intervals.Wilson(0, 0),
            Versions = await VersionsAsync(seen, selection),
            Abstained = await AbstainedAsync(seen, selection),
        };
        return figures.Rating.N == 0 ? report : await WithWordsAsync(report, seen, selection);
    }

    private static async Task<AuditReport> WithWordsAsync(AuditReport report, Seen seen, Selection selection)
    {
        var (quotable, withCues) = (seen.Quotable(selection), await seen.Cues(selection).Select(cue => cue.RatingId).Distinct().CountAsync());
        var quotations = await Quotes.UnheardAsync(seen.Store, quotable, MostUnheard);
        var moments = await Quotes.MomentsAsync(seen.Store, quotable, MostMoments);
        var keys = await KeysAsync(seen, [.. quotations.Concat(moments).Select(quotation => quotation.Conversation)]);
        var how = await HowBesideWhat.ReadAsync(seen.Ratings(selection));
        return report with
        {
            Anchors = await AnchorsAsync(seen.Ratings(selection), report.Rating.N),
            Cues = await CuesAsync(seen.Cues(selection)),
            Moments = [.. moments.Select(moment => Moment(moment, keys[moment.Conversation]))],
            Unheard = [.. (await SaidInstead.ReadAsync(seen.Store, quotations)).Select(unheard => Unheard(unheard, keys[unheard.Quotation.Conversation]))],
            StockLines = [.. (await InTheWay.ReadAsync(seen.Lines(selection))).Select(line => Line(line, report.Rating.N))],
            HowAndWhat = how is null ? null : new([], Nothing, [], null, how.Process, how.Together),
            LowOpportunity = Intervals.Wilson(report.Rating.N - withCues, report.Rating.N),
        };
    }

    private static AuditorsRating Of(AuditorsFigure auditors) => new(
        new(auditors.Rating.N, auditors.Rating.Mean, auditors.Rating.Low, auditors.Rating.High, auditors.Rating.Mean is null ? IntervalKind.None : IntervalKind.PredictionPowered, 0),
        new(auditors.Plain.N, auditors.Plain.Mean, auditors.Plain.Low, auditors.Plain.High, auditors.Plain.Mean is null ? IntervalKind.None : IntervalKind.StudentT, 0),
        auditors.Covered, auditors.Population);

    /// <summary>For a viewer who would learn a colleague's figures from it.</summary>
    private static AuditReport Empty
    {
        get
        {
            var nothing = new AuditReportBuilder(byAdvisor: false).Build();
            return nothing with { Limits = ["Too few advisors stand behind this to show it to you: it would be a colleague's.", .. nothing.Limits] };
        }
    }

    private static Correlation Nothing { get; } = new(0, null, null, null);

    private static async Task<(DateTimeOffset? First, DateTimeOffset? Last)> DaysAsync(IQueryable<RatedFact> facts) =>
        (At(await facts.MinAsync(fact => fact.Day)), At(await facts.MaxAsync(fact => fact.Day)));

    private static DateTimeOffset? At(int? day) => day is { } known ? DateTimeOffset.UnixEpoch.AddDays(known) : null;

    private static async Task<IReadOnlyList<AnchorShare>> AnchorsAsync(IQueryable<RatedFact> facts, int all)
    {
        var scores = await facts.Where(fact => fact.Score != null).GroupBy(fact => fact.Score!.Value).Select(score => new { Score = score.Key, Count = score.Count() }).ToListAsync();
        var counts = scores.ToLookup(score => Rubric.AnchorOf(score.Score / 1000.0), score => score.Count);
        return [.. Enum.GetValues<Anchor>().Select(anchor => new AnchorShare(anchor, Intervals.Wilson(counts[anchor].Sum(), all)))];
    }

    private static async Task<IReadOnlyList<CueRow>> CuesAsync(IQueryable<CueFact> cues)
    {
        var ledger = (await Ledger.ReadAsync(cues)).Rows.ToDictionary(row => row.Kind);
        var offered = await InAsync(cues.Where(cue => cue.Response != null));
        var missed = await InAsync(cues.Where(cue => cue.Response == Response.Missed));
        return [.. Enum.GetValues<CueKind>().Select(kind => ledger.GetValueOrDefault(kind) is { } row
            ? new CueRow(kind, row.Offered, row.Open, row.Met, row.Answered, offered.GetValueOrDefault(kind), missed.GetValueOrDefault(kind))
            : new CueRow(kind, 0, 0, [.. Enum.GetValues<Response>().Select(response => new MetCount(response, 0))], Intervals.Wilson(0, 0), 0, 0))];
    }

    private static Task<Dictionary<CueKind, int>> InAsync(IQueryable<CueFact> cues) => cues.GroupBy(cue => cue.Kind)
        .Select(kind => new { kind.Key, Count = kind.Select(cue => cue.RatingId).Distinct().Count() }).ToDictionaryAsync(kind => kind.Key, kind => kind.Count);

    private static async Task<Dictionary<long, (string Source, string Id)>> KeysAsync(Seen seen, List<long> conversations) => await seen.Store.Conversations
        .Where(talk => conversations.Contains(talk.Id)).Select(talk => new { talk.Id, talk.Source, talk.ExternalId })
        .ToDictionaryAsync(talk => talk.Id, talk => (PlainText.Name(talk.Source) ?? "", PlainText.Of(talk.ExternalId, PlainText.LongestName)));

    private static Moment Moment(Quotation one, (string Source, string Id) key) => new(
        key.Source, key.Id, one.Kind, one.Response, PlainText.Of(one.Cue.Words), PlainText.Of(one.Cue.Answer ?? ""), PlainText.Name(one.Advisor), one.Score, Rubric.AnchorOf(one.Score));

    private static Unheard Unheard(UnheardCue one, (string Source, string Id) key) => new(
        key.Source, key.Id, one.Quotation.Kind, one.Quotation.Salience, one.Quotation.Response, one.Words, one.Instead, one.Quotation.Score, Rubric.AnchorOf(one.Quotation.Score));

    /// <summary>Ratings without the line are not summed apart here: their number is told, and no mean.</summary>
    private static StockRow Line(LineRow line, int all) =>
        new(line.Text, line.Times, line.Rating.N, line.Rating, new(all - line.Rating.N, null, null, null, IntervalKind.None, 0));

    private static GroupTable Table(IEnumerable<GroupRow> rows, int unassigned)
    {
        GroupRow[] all = [.. rows];
        return new(all, null, unassigned, GroupTally.ApartIn(all));
    }

    private static GroupRow Row(NamedGroup group) => new(group.Name, group.Rating, group.OwnWords, group.Process) { Customers = group.Customers?.Rating };

    private static GroupRow Week(TrendPoint week, Figures figures, int fewestAdvisors)
    {
        var group = new Group([.. figures.All.Cells.Where(cell => cell.Week is { } monday && Selection.DateOf(monday) == week.From)], fewestAdvisors);
        return new(week.Name, week.Rating, group.OwnWords, group.Process) { Customers = week.Customers?.Rating };
    }

    private static int Without(Figures figures, Func<Cell, bool> isUnassigned) => figures.All.Cells.Where(isUnassigned).Sum(cell => cell.N);

    private static async Task<Reports.Versions> VersionsAsync(Seen seen, Selection selection)
    {
        var made = await Ratings(seen, selection).Select(rating => new { rating.Reader, rating.Rubric, rating.Stock }).Distinct().ToListAsync();
        return new(Sorted(made.Select(one => one.Rubric)), Sorted(made.Select(one => one.Reader)), Sorted(made.Select(one => one.Stock).OfType<string>()));
    }

    private static async Task<IReadOnlyList<Counted>> AbstainedAsync(Seen seen, Selection selection)
    {
        var flags = await Ratings(seen, selection).Where(rating => rating.Score == null).GroupBy(rating => rating.Flags)
            .Select(group => new { Flags = group.Key, Count = group.Count() }).ToListAsync();
        return
        [
            .. flags.GroupBy(group => group.Flags.Split(' ')[0], group => group.Count).OrderBy(reason => reason.Key, StringComparer.Ordinal)
                .Select(reason => new Counted(reason.Key, reason.Sum())),
        ];
    }

    private static IQueryable<StoredRating> Ratings(Seen seen, Selection selection) =>
        seen.Ratings(selection).Join(seen.Store.Ratings.AsNoTracking(), fact => fact.RatingId, rating => rating.Id, (_, rating) => rating);

    private static IReadOnlyList<string> Sorted(IEnumerable<string> versions) => [.. versions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
