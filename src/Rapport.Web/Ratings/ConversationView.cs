using System.Globalization;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Ratings;

/// <summary>A conversation with one of its ratings, as its page shows it.</summary>
internal sealed class ConversationView
{
    private const int LongestHeading = 110;
    private readonly Viewer viewer;
    private readonly List<string> advisors;
    private readonly Heard? heard;

    /// <param name="stored">The conversation.</param>
    /// <param name="ratings">All its ratings, the latest first.</param>
    /// <param name="shown">The one that is shown, or null where there is none yet.</param>
    /// <param name="yardstick">In force; its ledger tells how often a stock line was said.</param>
    /// <param name="viewer">Decides whether advisors are named.</param>
    public ConversationView(StoredConversation stored, IReadOnlyList<PastRating> ratings, StoredRating? shown, Yardstick yardstick, Viewer viewer)
    {
        (Stored, Ratings, Shown, this.viewer) = (stored, ratings, shown, viewer);
        Talk = StoredTalk.Read(stored.Talk, stored.Source);
        advisors = [.. stored.Advisors.Select(advisor => advisor.Name).Order(StringComparer.Ordinal)];
        Reading = shown is null ? null : StoredReading.Of(shown, Talk, stored.ChangedAt);
        if (Reading is null)
            return;
        var rated = Rubric.Rate(Reading);
        heard = new(rated, Reading, yardstick.Ledger);
        Arithmetic = shown!.Rubric == Rubric.Version && shown.Score is not null ? rated : null;
    }

    public StoredConversation Stored { get; }

    public Conversation Talk { get; }

    /// <summary>All its ratings, the latest first.</summary>
    public IReadOnlyList<PastRating> Ratings { get; }

    public StoredRating? Shown { get; }

    /// <summary>What was found; null where nothing is rated yet, or the rating is of earlier talk.</summary>
    public Reading? Reading { get; }

    /// <summary>The rating with its addends; null where the reader declined, or another rubric rated.</summary>
    public Rating? Arithmetic { get; }

    public IEnumerable<Finding> Findings => Finding.In(Reading);

    /// <summary>Whether the talk has changed since the rating was made.</summary>
    public bool IsOfEarlierTalk => Shown is { } shown && shown.OfChange != Stored.ChangedAt;

    /// <summary>The customer's own words that mattered most; else the subject; else its number.</summary>
    public string Heading => Reading?.Cues.MaxBy(cue => cue.Salience) is { } cue
        ? $"“{Heard.Short(cue.Words.Text.Trim().TrimEnd('.'), LongestHeading)}”"
        : Stored.Subject ?? $"Conversation {Stored.ExternalId}";

    /// <summary>Channel, team, and when.</summary>
    public string Where => string.Join(" · ", new[]
    {
        Words.Of(Stored.Channel), Stored.Team, Stored.StartedAt?.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Who talked: advisors by name where the viewer may see figures about them.</summary>
    public string Who => advisors.Count == 0 ? "An advisor and a customer" : $"{string.Join(", ", advisors.Select(NameOf))} and a customer";

    /// <summary>Whether an advisor other than the viewer is named beside the rating.</summary>
    public bool NamesOthers => Shown is not null && advisors.Any(name => name != viewer.Advisor && SeesNameOf(name));

    /// <summary>Who speaks in a turn.</summary>
    public string SpeakerOf(Turn turn) => turn.Who switch
    {
        Speaker.Customer => "Customer",
        Speaker.Advisor => turn.Name is { } name ? NameOf(name) : advisors.Count == 1 ? NameOf(advisors[0]) : "Advisor",
        Speaker.Bot => "Bot",
        _ => "Notice",
    };

    public IReadOnlyList<Stretch> Stretches(int turn) => Marked.Turn(Talk, Reading, turn);

    public IReadOnlyList<MarginNote> MarginOf(int turn) => heard is null ? [] : [.. heard.In(turn)];

    private bool SeesNameOf(string advisor) => viewer.SeesFiguresOf(advisor, Stored.Team is { } team ? [team] : []);

    private string NameOf(string advisor) =>
        SeesNameOf(advisor) ? advisor : advisors.Count > 1 && advisors.IndexOf(advisor) is >= 0 and var number ? $"Advisor {number + 1}" : "Advisor";
}
