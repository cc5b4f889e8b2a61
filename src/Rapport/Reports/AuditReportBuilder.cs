using System.Globalization;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;

namespace Rapport.Reports;

/// <summary>
/// Gathers ratings into an <see cref="AuditReport"/> in one pass. Memory is bounded whatever the number of conversations, and the report
/// does not depend on their order. Not for several threads at once.
/// </summary>
/// <param name="byAdvisor">Whether figures per advisor are asked for; they are off by default (see the principles).</param>
public sealed class AuditReportBuilder(bool byAdvisor = false)
{
    private const int MostMoments = 8;
    private const int MostUnheard = 10;
    private const int MostStockLines = 20;
    private const int MostGroups = 200;
    private const int MostWeeks = 520;
    private const int MostAdvisors = 10_000;
    private const int MostNames = 100;

    private readonly Tally all = new(MostAdvisors);
    private readonly int[] anchors = new int[11];
    private readonly CueLedger cues = new();
    private readonly Moments moments = new();
    private readonly Unheards unheards = new();
    private readonly StockTally stock = new();
    private readonly HowAndWhatTally howAndWhat = new();
    private readonly GroupTally teams = new(MostGroups, StringComparer.Ordinal);
    private readonly GroupTally channels = new(MostGroups, StringComparer.Ordinal);
    private readonly GroupTally weeks = new(MostWeeks, Comparer<string>.Create((one, other) => string.CompareOrdinal(other, one)));
    private readonly UnreadTally unread = new();
    private readonly SortedDictionary<string, long> redacted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> abstained = new(StringComparer.Ordinal);
    private readonly SortedSet<string> rubrics = new(StringComparer.Ordinal), readers = new(StringComparer.Ordinal), ledgers = new(StringComparer.Ordinal);
    private DateTimeOffset? first;
    private DateTimeOffset? last;
    private int conversations;
    private int lowOpportunity;
    private long repeats;

    /// <summary>What is audited, in a few words for the head of the report; or null.</summary>
    public string? About { get; set; }

    /// <summary>Adds one conversation's rating, or the rating without a score of one that was declined.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="stockLines">The stock lines its advisor said, each as often as it was said.</param>
    public void Add(Rating rating, IReadOnlyList<string> stockLines)
    {
        ArgumentNullException.ThrowIfNull(rating);
        ArgumentNullException.ThrowIfNull(stockLines);
        conversations++;
        stock.Add(rating.Score, stockLines);
        Note(rubrics, rating.Rubric);
        Note(readers, rating.Reading.Reader);
        Note(ledgers, rating.Reading.Stock);
        if (rating.Conversation.StartedAt is { } at)
            (first, last) = (first < at ? first : at, last > at ? last : at);
        if (rating.Score is { } score)
            AddRated(rating, score);
        else
            Count(abstained, rating.Flags.Count > 0 ? Words.Code(rating.Flags[0]) : Words.Code(Flag.Uncertain), 1);
    }

    /// <summary>Counts something that could not be read.</summary>
    public void AddUnread(Unreadable unreadable)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        unread.Add(unreadable);
    }

    /// <summary>Counts redactions of a mark: "email", 3.</summary>
    public void AddRedacted(string mark, long count) => Count(redacted, PlainText.Of(mark, PlainText.LongestName), count);

    /// <summary>Counts conversations whose key came again.</summary>
    public void AddRepeats(long count) => repeats += count;

    /// <summary>The report so far. More may be added afterwards.</summary>
    public AuditReport Build()
    {
        var rating = all.Rating;
        return new()
        {
            About = PlainText.Name(About),
            First = first,
            Last = last,
            Conversations = conversations,
            Rating = rating,
            Anchor = rating.Mean is { } mean ? Rubric.AnchorOf(Rating.Rounded(mean)) : null,
            Anchors = [.. Enum.GetValues<Anchor>().Select(anchor => new AnchorShare(anchor, Intervals.Wilson(anchors[(int)anchor], rating.N)))],
            Cues = cues.Rows(),
            Moments = moments.Best(MostMoments),
            Unheard = unheards.Best(MostUnheard),
            StockLines = stock.Rows(all.Ratings, MostStockLines),
            OwnWords = all.OwnWords,
            HowAndWhat = howAndWhat.Build(),
            Teams = teams.Build(),
            Channels = channels.Build(),
            Weeks = weeks.Build(),
            Advisors = byAdvisor ? Advisors() : null,
            LowOpportunity = Intervals.Wilson(lowOpportunity, rating.N),
            Abstained = [.. abstained.Select(pair => new Counted(pair.Key, pair.Value))],
            Unread = unread.Build(),
            Redacted = [.. redacted.Select(pair => new Counted(pair.Key, pair.Value))],
            Repeats = repeats,
            Versions = new([.. rubrics], [.. readers], [.. ledgers]),
        };
    }

    private void AddRated(Rating rating, double score)
    {
        var counted = new Codes(rating.Reading).Counted;
        all.Add(rating, score);
        anchors[(int)rating.Anchor!.Value]++;
        lowOpportunity += rating.Flags.Contains(Flag.LowOpportunity) ? 1 : 0;
        cues.Add(rating.Reading.Cues, counted);
        moments.Add(rating, score, counted);
        unheards.Add(rating, score, counted);
        howAndWhat.Add(rating, score);
        teams.Add(PlainText.Name(rating.Conversation.Team), rating, score);
        channels.Add(rating.Conversation.Channel == Channel.Other ? null : Words.Of(rating.Conversation.Channel), rating, score);
        weeks.Add(rating.Conversation.StartedAt is { DateTime: var at } ? WeekOf(at) : null, rating, score);
    }

    private AdvisorTable Advisors()
    {
        KeyValuePair<string, Sums>[] shown = [.. all.Advisors.Where(advisor => advisor.Value.N >= Estimate.Fewest)];
        var known = all.Advisors.Sum(advisor => advisor.Value.N);
        var shrinkage = shown.Length >= 3 ? new Shrinkage([.. shown.Select(advisor => advisor.Value)]) : null;
        return new(
            [.. shown.Select(Row)], all.Advisors.Count() - shown.Length, all.OtherAdvisors, all.Ratings.N - known - all.OtherAdvisors,
            shrinkage is null ? null : Math.Round(Math.Sqrt(shrinkage.Between), 3));

        AdvisorRow Row(KeyValuePair<string, Sums> advisor) => shrinkage?.Of(advisor.Value) is var (mean, low, high)
            ? new(advisor.Key, advisor.Value.N, mean, low, high)
            : new(advisor.Key, advisor.Value.N, null, null, null);
    }

    private static string WeekOf(DateTime at) => $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}";

    private static void Note(SortedSet<string> versions, string? version)
    {
        if (PlainText.Name(version) is not { } name || versions.Contains(name))
            return;
        versions.Add(name);
        if (versions.Count > MostNames)
            versions.Remove(versions.Max!);
    }

    private static void Count(SortedDictionary<string, long> counts, string name, long count) =>
        counts[name] = counts.GetValueOrDefault(name) + count;
}
