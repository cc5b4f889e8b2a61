using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>
/// The audit of a set of conversations, as <see cref="AuditReportBuilder"/> makes it. Every text in it is plain: one line, no control or
/// bidi-control characters, cut at 320 UTF-16 units. Lists are in the order in which they are to be read.
/// </summary>
public sealed record AuditReport
{
    /// <summary>What was audited, in the words of who asked ("support-march.jsonl"), or null.</summary>
    public string? About { get; init; }

    /// <summary>The address of the platform that made it; null where it was made on this machine.</summary>
    public string? Platform { get; init; }

    /// <summary>When the first conversation began; null where none says.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When the last conversation began; null where none says.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>All conversations, rated or not.</summary>
    public int Conversations { get; init; }

    /// <summary>The mean rating of those that are rated.</summary>
    public required Estimate Rating { get; init; }

    /// <summary>The anchor of the mean; null where there is no mean.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>What trained auditors say, who rated a random sample blind; null where none did, or none is known of.</summary>
    public AuditorsRating? Auditors { get; init; }

    /// <summary>What customers said when asked how it felt; null where none was asked, or none is known of.</summary>
    public CustomersRating? Customers { get; init; }

    /// <summary>How the rated conversations lie on the ten anchors, 1 Hostile first; always ten.</summary>
    public IReadOnlyList<AnchorShare> Anchors { get; init; } = [];

    /// <summary>Kind by kind, in the rubric's order: what customers let drop and how it was met; always eight.</summary>
    public IReadOnlyList<CueRow> Cues { get; init; } = [];

    /// <summary>The best answers to what customers let drop, the best first; at most eight.</summary>
    public IReadOnlyList<Moment> Moments { get; init; } = [];

    /// <summary>What customers let drop in vain, the most salient first; at most ten. Never names an advisor.</summary>
    public IReadOnlyList<Unheard> Unheard { get; init; } = [];

    /// <summary>The lines said again and again, the most frequent first; at most twenty.</summary>
    public IReadOnlyList<StockRow> StockLines { get; init; } = [];

    /// <summary>Own words among all relational remarks (own words and stock phrases).</summary>
    public required Share OwnWords { get; init; }

    /// <summary>How people were treated beside what was done for them; null where the source knows neither satisfaction nor resolution nor process.</summary>
    public HowAndWhat? HowAndWhat { get; init; }

    /// <summary>By team, alphabetical.</summary>
    public required GroupTable Teams { get; init; }

    /// <summary>By channel, alphabetical.</summary>
    public required GroupTable Channels { get; init; }

    /// <summary>By ISO week of the conversation's own time, chronological: "2026-W10".</summary>
    public required GroupTable Weeks { get; init; }

    /// <summary>By advisor, alphabetical; null unless asked for.</summary>
    public AdvisorTable? Advisors { get; init; }

    /// <summary>Rated conversations in which the customer let nothing drop, among all rated.</summary>
    public required Share LowOpportunity { get; init; }

    /// <summary>Conversations without a rating, by reason.</summary>
    public IReadOnlyList<Counted> Abstained { get; init; } = [];

    /// <summary>What could not be read, by file.</summary>
    public IReadOnlyList<UnreadFile> Unread { get; init; } = [];

    /// <summary>What was redacted, by mark ("email").</summary>
    public IReadOnlyList<Counted> Redacted { get; init; } = [];

    /// <summary>How often the key of a conversation came again.</summary>
    public long Repeats { get; init; }

    /// <summary>The versions that the ratings rest on.</summary>
    public required Versions Versions { get; init; }

    /// <summary>What this audit cannot say, in sentences.</summary>
    public IReadOnlyList<string> Limits { get; init; } =
    [
        "It reads transcripts only: tone of voice is not judged, and no emotion is read from voices or faces.",
        "It rates how people were treated, not whether the matter was handled well; that is the process score, kept apart.",
        "The machine advises, people decide: every figure here rests on quoted words, and anyone may contest them.",
    ];
}

/// <summary>What auditors say of the conversations; its intervals are 95%.</summary>
/// <param name="Rating">The auditors' mean with the machine's help (prediction-powered); N counts conversations audited.</param>
/// <param name="Plain">The auditors' mean alone.</param>
/// <param name="Covered">Conversations that the sample was drawn from: the figures are about these.</param>
/// <param name="Population">All conversations that could be rated.</param>
public sealed record AuditorsRating(Estimate Rating, Estimate Plain, int Covered, int Population);

/// <summary>What customers say, asked how it felt, 1 much worse to 10 truly cared for. Never averaged with a rating.</summary>
/// <param name="Felt">The mean weighted to all who were asked, with its 95% interval; N counts answers, and below five there is no mean.</param>
/// <param name="Asked">How many were asked, as far as the question arrived.</param>
public sealed record CustomersRating(Estimate Felt, int Asked);

/// <summary>How many ratings lie on an anchor.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="Share">The ratings on it, among all ratings.</param>
public sealed record AnchorShare(Anchor Anchor, Share Share);

/// <summary>One kind of cue and how it was met.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Offered">How many cues the advisor could still answer.</param>
/// <param name="Open">How many came after the advisor's last turn; they are not among the offered.</param>
/// <param name="Met">How the offered were met, in the rubric's order from dismissed to acted on; always seven.</param>
/// <param name="Answered">Those acknowledged, personalised or acted on, among the offered.</param>
/// <param name="In">Conversations that hold an offered cue of this kind.</param>
/// <param name="UnansweredIn">Conversations that hold one that nobody answered (missed).</param>
public sealed record CueRow(CueKind Kind, int Offered, int Open, IReadOnlyList<MetCount> Met, Share Answered, int In, int UnansweredIn);

/// <summary>How many cues met a response.</summary>
public sealed record MetCount(Response Response, int Count);

/// <summary>A name and how often.</summary>
public sealed record Counted(string Name, long Count);

/// <summary>A file, how much of it could not be read, and the first few reasons.</summary>
public sealed record UnreadFile(string File, long Count, IReadOnlyList<string> Reasons);

/// <summary>Versions that ratings rest on, each list in ordinal order; more than one where ratings were made differently.</summary>
public sealed record Versions(IReadOnlyList<string> Rubrics, IReadOnlyList<string> Readers, IReadOnlyList<string> StockLedgers);
