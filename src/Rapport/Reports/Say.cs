using System.Globalization;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>Figures and findings in words, the same on a page and in a terminal.</summary>
internal static class Say
{
    public const string Unknown = "–";

    public const string Thirds = "Lowest, middle and highest satisfaction: thirds of the source's own scale.";

    public static string Many(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Many(long count, string one, string many) => $"{Many(count)} {(count == 1 ? one : many)}";

    public static string Mean(double? mean) => mean?.ToString("0.0", CultureInfo.InvariantCulture) ?? Unknown;

    public static string Interval(double? low, double? high) => low is null || high is null ? Unknown : $"{Mean(low)} to {Mean(high)}";

    public static string Percent(double? share) => share switch
    {
        null => Unknown,
        > 0 and < .005 => "<1%",
        _ => Math.Round(share.Value * 100, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>"31% (12 of 39)".</summary>
    public static string Of(Share share) => share.Of == 0 ? Unknown : $"{Percent(share.Value)} ({Many(share.Count)} of {Many(share.Of)})";

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string Kind(CueKind kind) => Capital(Words.Of(kind));

    /// <summary>"Friendly, on the way to Caring": where the mean lies beside its anchor.</summary>
    public static (string Anchor, string Beside) Anchor(AuditReport report) => Anchor(report.Rating, report.Anchor);

    /// <summary>The same for a mean and its anchor.</summary>
    public static (string Anchor, string Beside) Anchor(Estimate rating, Anchor? at)
    {
        if (rating.Mean is not { } mean || at is not { } anchor)
            return ("Too few to say", $"; a mean needs {Estimate.Fewest} rated conversations.");
        var beside = mean - (int)anchor;
        return (anchor.ToString(), beside switch
        {
            >= .2 when anchor < Ratings.Anchor.Unforgettable => $", on the way to {anchor + 1}.",
            <= -.2 => ", just.",
            _ => ".",
        });
    }

    /// <summary>How the interval of the headline was made.</summary>
    public static string Method(Estimate estimate) => estimate.Interval switch
    {
        IntervalKind.ByAdvisor => $"95% interval, robust to clusters of {Many(estimate.Advisors)} advisors",
        IntervalKind.PredictionPowered => "95% interval, the machine's ratings helping",
        IntervalKind.Calibrated => "95% interval, weighted to all who were asked",
        IntervalKind.StudentT when estimate.Advisors > 0 => $"95% interval by Student's t; clustering by {Many(estimate.Advisors)} advisors makes it no wider",
        IntervalKind.StudentT => "95% interval by Student's t, too few advisors being known to cluster by",
        _ => $"no interval below n = {Estimate.Fewest}",
    };

    /// <summary>What the auditors say, in a sentence; null where there are none.</summary>
    public static string? Auditors(AuditReport report)
    {
        if (report.Auditors is not { } auditors)
            return null;
        var of = auditors.Covered == auditors.Population
            ? Many(auditors.Covered)
            : $"{Many(auditors.Covered)} of {Many(auditors.Population)}; about the rest nothing is said";
        return auditors.Rating.Mean is null
            ? $"Auditors: {Many(auditors.Rating.N)} audited so far, too few for a mean."
            : $"Auditors: {Mean(auditors.Rating.Mean)} ({Interval(auditors.Rating.Low, auditors.Rating.High)}; {Method(auditors.Rating)}), "
                + $"from {Many(auditors.Rating.N)} audited of {of}. "
                + $"Auditors alone: {Mean(auditors.Plain.Mean)} ({Interval(auditors.Plain.Low, auditors.Plain.High)}).";
    }

    /// <summary>What customers say, in a sentence; null where none was asked.</summary>
    public static string? Customers(AuditReport report)
    {
        if (report.Customers is not { } customers)
            return null;
        return customers.Felt.Mean is null
            ? $"Customers: {Many(customers.Felt.N)} of {Many(customers.Asked)} asked have said how it felt, too few for a mean."
            : $"Customers, asked how it felt: {Mean(customers.Felt.Mean)} "
                + $"({Interval(customers.Felt.Low, customers.Felt.High)}; {Method(customers.Felt)}), "
                + $"from {Many(customers.Felt.N)} who answered of {Many(customers.Asked)} asked.";
    }

    /// <summary>"6.9 (6.4 to 7.3, 41 of 120)"; a dash where nobody was asked.</summary>
    public static string Short(CustomersRating? customers)
    {
        if (customers is not { Felt: var felt })
            return Unknown;
        var counts = $"{Many(felt.N)} of {Many(customers.Asked)}";
        return felt.Mean is { } mean ? $"{Mean(mean)} ({Interval(felt.Low, felt.High)}, {counts})" : $"{Unknown} ({counts})";
    }

    public static string Rated(AuditReport report) => $"{Many(report.Rating.N)} rated of {Many(report.Conversations, "conversation", "conversations")}";

    /// <summary>"1 March to 30 April 2026"; null where no conversation says when it began.</summary>
    public static string? Period(AuditReport report)
    {
        if (report is not { First: { } first, Last: { } last })
            return null;
        if (first.Date == last.Date)
            return Day(first, "d MMMM yyyy");
        return $"{Day(first, first.Year == last.Year ? "d MMMM" : "d MMMM yyyy")} to {Day(last, "d MMMM yyyy")}";
    }

    /// <summary>"3 dismissed · 12 missed", without the responses that never were; a number and its word are not parted.</summary>
    public static string Met(CueRow row) =>
        string.Join(" · ", row.Met.Where(met => met.Count > 0).Select(met => $"{Many(met.Count)}\u00a0{Words.Of(met.Response).Replace(' ', '\u00a0')}"));

    public static string Answered(CueRow row) =>
        $"{Kind(row.Kind)}: in {Many(row.In, "conversation", "conversations")}, without an answer in {Many(row.UnansweredIn)}.";

    /// <summary>Where it was made, and what left the place.</summary>
    public static string Made(AuditReport report) =>
        report.Platform is { } platform ? $"by the platform at {platform}." : "on this machine; no conversation left it.";

    /// <summary>The whole ledger in a sentence.</summary>
    public static string Answered(AuditReport report)
    {
        int offered = report.Cues.Sum(row => row.Offered), answered = report.Cues.Sum(row => row.Answered.Count), open = report.Cues.Sum(row => row.Open);
        var last = open == 0 ? "" : $" {Many(open)} more came after the advisor's last words and are not counted.";
        return $"Customers let drop {Many(offered, "thing", "things")} a considerate friend would respond to; "
            + $"{Of(Intervals.Wilson(answered, offered))} were acknowledged or better.{last}";
    }

    public static string? Together(Correlation correlation, string with) => correlation.R is { } r
        ? $"Rating and {with}: r = {Signed(r)} (95% interval {Signed(correlation.Low!.Value)} to {Signed(correlation.High!.Value)}, n = {Many(correlation.N)})."
        : null;

    /// <summary>What was said instead, introduced by how the cue was met.</summary>
    public static string Instead(Response response) => response switch
    {
        Response.Dismissed => "dismissed with",
        Response.Scripted => "met with a formula:",
        _ => "no word of it; the reply went",
    };

    /// <summary>What stands behind the table of advisors.</summary>
    public static string Advisors(AdvisorTable table)
    {
        var shrunken = table.Spread switch
        {
            null => "Fewer than three advisors have enough conversations to be compared.",
            < .05 => "Advisors differ no more than chance makes them differ: each is shown with the mean of all.",
            { } spread => $"Means are shrunken towards the mean of all by empirical Bayes, the more the fewer conversations there are; "
                + $"chance taken out, the standard deviation between advisors is {Mean(spread)} points.",
        };
        var few = table.TooFew == 0 ? "" : $" No figure, for fewer than {Estimate.Fewest} rated conversations: {Many(table.TooFew, "advisor", "advisors")}.";
        var elsewhere = table.Unassigned + table.Others;
        return shrunken + few + (elsewhere == 0 ? "" : $" {Many(elsewhere, "conversation belongs", "conversations belong")} to nobody in this table.");
    }

    /// <summary>Names and values of all that was left out or passed over, and of the versions.</summary>
    public static IEnumerable<(string Name, string Value)> Grounds(AuditReport report)
    {
        yield return ("Rated", Rated(report));
        yield return ("Not rated", report.Abstained.Count == 0
            ? "none"
            : string.Join(" · ", report.Abstained.Select(reason => $"{Many(reason.Count)} {Reason(reason.Name)}")));
        yield return ("Nothing let drop", $"{Of(report.LowOpportunity)}: rated on what the advisor brought unprompted");
        if (report.Platform is null)
        {
            yield return ("Redacted", report.Redacted.Count == 0
                ? "nothing"
                : string.Join(" · ", report.Redacted.Select(mark => $"{Many(mark.Count)} {mark.Name}")));
            yield return ("Came again", report.Repeats == 0 ? "no conversation" : Many(report.Repeats, "conversation", "conversations"));
        }

        yield return ("Rubric", Listed(report.Versions.Rubrics));
        yield return ("Reader", Listed(report.Versions.Readers));
        yield return ("Stock ledger", Listed(report.Versions.StockLedgers));
    }

    private static string Reason(string flag) => Words.Parse<Flag>(flag) is { } known ? Words.Of(known) : flag;

    private static string Listed(IReadOnlyList<string> versions) => versions.Count == 0 ? "none" : string.Join(", ", versions);

    private static string Day(DateTimeOffset at, string format) => at.ToString(format, CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("0.00;−0.00", CultureInfo.InvariantCulture);
}
