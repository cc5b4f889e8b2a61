using Rapport.Agreement;

namespace Rapport.Tests.Agreement;

public class SpanAgreementTests
{
    private static readonly Stretch Need = new(0, 10, 20, "need"), Feeling = new(0, 12, 10, "feeling"), Elsewhere = new(2, 10, 20, "need");

    [Fact]
    public void A_stretch_matches_once_and_the_greatest_overlap_first()
    {
        var marked = new MarkedTwice([Need, new(0, 0, 13, "need")], [new(0, 11, 30, "need")]);
        Assert.Equal(1, marked.Matches((_, _) => true));
        Assert.Equal(0, new MarkedTwice([Need], [Elsewhere]).Matches((_, _) => true));
    }

    [Fact]
    public void The_right_kind_is_asked_for_besides()
    {
        var agreement = SpanAgreement.Of([.. Enumerable.Repeat(new MarkedTwice([Need, Elsewhere], [Feeling, Elsewhere]), 6)], 1);
        Assert.Equal((12, 12, 12, 6), (agreement.Left, agreement.Right, agreement.Matched, agreement.SameKind));
        Assert.Equal((1.0, .5), (agreement.AnyKind.Value!.Value, agreement.RightKind.Value!.Value));
    }

    [Fact]
    public void Its_interval_holds_it()
    {
        var agreement = SpanAgreement.Of([.. Enumerable.Range(0, 30).Select(at => at % 3 == 0 ? new MarkedTwice([Need], []) : new MarkedTwice([Need], [Need]))], 4);
        Assert.Equal(.8, agreement.AnyKind.Value!.Value, 1e-9);
        Assert.InRange(agreement.AnyKind.Low!.Value, .6, .75);
        Assert.InRange(agreement.AnyKind.High!.Value, .85, .95);
    }

    [Fact]
    public void Nothing_is_said_where_nobody_marked_anything() =>
        Assert.Null(SpanAgreement.Of([.. Enumerable.Repeat(new MarkedTwice([], []), 9)], 1).AnyKind.Value);
}
