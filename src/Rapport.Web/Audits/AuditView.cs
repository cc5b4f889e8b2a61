using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;

namespace Rapport.Web.Audits;

/// <summary>
/// An audit as its page shows it. Neither team nor advisor is named, and nothing that another witness found is in it: it is made of the talk
/// and of its auditor's own marks.
/// </summary>
internal sealed class AuditView
{
    private readonly List<string> advisors;

    public AuditView(Audit audit, StoredConversation stored)
    {
        Audit = audit;
        Talk = StoredTalk.Read(stored.Talk, stored.Source);
        IsOfEarlierTalk = audit.OfChange is { } change && change != stored.ChangedAt;
        Marks = IsOfEarlierTalk ? Marks.None : Marks.Read(audit.Marks);
        Reading = Marks.In(Talk, $"auditor {audit.PersonId}");
        advisors = [.. Talk.Turns.Where(turn => turn is { Who: Speaker.Advisor, Name: not null }).Select(turn => turn.Name!).Distinct(StringComparer.Ordinal)];
        Rating = audit.State == AuditState.Done && !IsOfEarlierTalk ? Rubric.Rate(Reading) : null;
    }

    public Audit Audit { get; }

    public Conversation Talk { get; }

    public Marks Marks { get; }

    public Reading Reading { get; }

    /// <summary>Whether the talk has come anew since it was handed in, so that its marks cannot be shown in it.</summary>
    public bool IsOfEarlierTalk { get; }

    /// <summary>The arithmetic; null before the audit is handed in.</summary>
    public Rating? Rating { get; }

    public bool IsOpen => Audit.State is AuditState.Waiting or AuditState.Begun;

    public string SpeakerOf(Turn turn) => turn.Who switch
    {
        Speaker.Customer => "Customer",
        Speaker.Advisor => advisors.Count > 1 && turn.Name is { } name ? $"Advisor {advisors.IndexOf(name) + 1}" : "Advisor",
        Speaker.Bot => "Bot",
        _ => "Notice",
    };

    public IReadOnlyList<Stretch> Stretches(int turn) => Marked.Turn(Talk, Reading, turn);

    public IEnumerable<(int Number, MarkedCue Cue)> CuesIn(int turn) => Marks.Cues.Index().Where(each => each.Item.Words.Turn == turn);

    /// <summary>Cues that this turn met.</summary>
    public IEnumerable<(int Number, MarkedCue Cue)> MetIn(int turn) => Marks.Cues.Index().Where(each => each.Item.Answer?.Turn == turn);

    /// <summary>Whether a cue was met only after the advisor's next three turns (rubric, section 4); an act may come at any time.</summary>
    public bool IsLate(MarkedCue cue) => cue is { Answer: { } answer, Response: not Response.ActedOn }
        && Talk.Turns.Take(answer.Turn + 1).Skip(cue.Words.Turn + 1).Count(turn => turn.Who == Speaker.Advisor) > 3;

    public IEnumerable<(int Number, MarkedBehaviour Behaviour)> BehavioursIn(int turn) => Marks.Behaviours.Index().Where(each => each.Item.Words.Turn == turn);

    public string TextOf(WordsAt words) => words.In(Talk).Text;

    /// <summary>What a cue is besides its kind: its weight, and where it is so hinted, pleasant, unpleasant.</summary>
    public static string About(MarkedCue cue) =>
        Words.OfSalience(cue.Salience) + (cue.Explicit ? "" : ", hinted") + (cue.Valence switch { > 0 => ", pleasant", < 0 => ", unpleasant", _ => "" });

    /// <summary>A rating as people say it: 6½.</summary>
    public static string Half(double holistic) => $"{Math.Floor(holistic):0}{(holistic % 1 == 0 ? "" : "½")}";
}
