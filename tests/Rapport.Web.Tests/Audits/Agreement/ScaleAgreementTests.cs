using Rapport.Agreement;
using Rapport.Estimates;
using Rapport.Web.Audits;
using Rapport.Web.Audits.Agreement;
using Rapport.Web.Audits.Headline;

namespace Rapport.Web.Tests.Audits.Agreement;

public sealed class ScaleAgreementTests
{
    private static readonly double[] One = [4, 5, 6, 7, 8], Other = [5, 5, 6, 7, 8];

    [Fact]
    public void Alpha_and_kappa_are_those_worked_out_by_hand()
    {
        var agreement = ScaleAgreement.Of(Pairs());
        // Pooled: Σx = 61, Σx² = 389, so expected 2 (10 · 389 − 61²) / 90; one pair of five a point apart, so observed 2 / 10.
        Assert.Equal(1 - (.2 / (338.0 / 90)), agreement.Interval.Value!.Value, 9);
        // Variances 2 and 1.36, means .2 apart: expected 3.4; observed .2.
        Assert.Equal(1 - (.2 / 3.4), agreement.Kappa.Value!.Value, 9);
        Assert.Equal((5, 5), (agreement.Conversations, agreement.Interval.N));
    }

    [Fact]
    public void Cue_F1_counts_marks_that_found_a_partner()
    {
        var agreement = ScaleAgreement.Of(Pairs());
        Assert.Equal(8 / 9.0, agreement.Cues.AnyKind.Value!.Value, 9);
        Assert.Equal(6 / 9.0, agreement.Cues.RightKind.Value!.Value, 9);
    }

    [Fact]
    public void A_conversation_that_one_rated_does_not_count() =>
        Assert.Equal(5, ScaleAgreement.Of([.. Pairs(), [Voice("one", 9, [])]]).Conversations);

    [Fact]
    public void Below_five_conversations_nothing_is_told()
    {
        var agreement = ScaleAgreement.Of(Pairs().Take(4));
        Assert.All(agreement.Named, each => Assert.Null(each.Figure.Value));
        Assert.All(agreement.Named, each => Assert.Equal(4, each.Figure.N));
    }

    [Fact]
    public void The_same_ratings_give_the_same_interval() =>
        Assert.Equal(ScaleAgreement.Of(Pairs()).Named.Select(each => each.Figure), ScaleAgreement.Of(Pairs()).Named.Select(each => each.Figure));

    [Fact]
    public void A_code_is_present_where_it_was_marked_and_a_cue_brings_its_response()
    {
        var marks = new Marks(null, [new(new(0, 0, 4), Rapport.Readings.CueKind.LifeEvent, 2, Rapport.Readings.Response.Missed, null, true, 0)], [new(Rapport.Readings.BehaviourCode.Warmth, new(1, 0, 2))]);
        Assert.Equal(["behaviour/warmth", "cue/lifeEvent", "response/missed"], Rapport.Web.Audits.Agreement.Voice.Of("one", 5, marks).Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_team_is_firm_only_where_agreement_and_precision_allow_and_else_hears_what_is_missing()
    {
        AuditedTalk[] audited = [.. Enumerable.Range(0, 30).Select(number => new AuditedTalk(number, 1, 1, "Returns", Rapport.Conversations.Channel.Chat, null, null, [(1, 6 + (number % 2))]))];
        var frame = new Frame([new(1, 1, "Returns", Rapport.Conversations.Channel.Chat, null, 300, 0, 0)], audited, []);
        var firm = TeamGate.Of(frame, new(40, .85, .75, .92)).Single();
        Assert.Equal((Firmness.Firm, "firm", ""), (firm.Gate.Firmness, firm.Verdict, firm.Needs));
        // k = .8 (1 − .5) / (.5 (1 − .8)) = 4.
        var loose = TeamGate.Of(frame, new(40, .5, .3, .7)).Single();
        Assert.Equal("not reliable enough", loose.Verdict);
        Assert.StartsWith("4 auditors for each conversation", loose.Needs, StringComparison.Ordinal);
        var untold = TeamGate.Of(frame, Figure.Unknown(3)).Single();
        Assert.Equal("cannot be told yet", untold.Verdict);
        Assert.Contains("rated twice", untold.Needs, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_the_machine_makes_narrow_is_judged_by_that_interval_and_not_by_the_plain_means()
    {
        AuditedTalk[] audited = [.. Enumerable.Range(0, 30).Select(at => new AuditedTalk(at, 1, 1, "Returns", Rapport.Conversations.Channel.Chat, null, 1 + (at % 9), [(1, 1 + (at % 9))]))];
        var team = TeamGate.Of(new([new(1, 1, "Returns", Rapport.Conversations.Channel.Chat, null, 300, 300, 1500)], audited, []), new(40, .85, .75, .92)).Single();
        Assert.True(team.Plain.HalfWidth > .5, $"{team.Plain}");
        Assert.Equal((Firmness.Firm, 5.0), (team.Gate.Precision, team.Mean.Value!.Value));
    }

    /// <summary>Five conversations; each of the one's cues meets one of the other's but in the first, and in the second it is of another kind.</summary>
    private static IEnumerable<IReadOnlyList<Voice>> Pairs() => One.Select((value, at) => (IReadOnlyList<Voice>)
    [
        Voice("one", value, [new(0, 0, 10, "need")]),
        Voice("two", Other[at], at == 0 ? [] : [new(0, 5, 10, at == 1 ? "feeling" : "need")]),
    ]);

    private static Voice Voice(string rater, double value, IReadOnlyList<Stretch> cues) => new(rater, value, cues, new HashSet<string>());
}
