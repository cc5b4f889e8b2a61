using Rapport.Agreement;
using Rapport.Estimates;

namespace Rapport.Tests.Agreement;

public class GateTests
{
    [Fact]
    public void Good_agreement_and_a_narrow_interval_make_a_figure_firm()
    {
        var gate = Gate.Of(new(80, .85, .78, .9), new(120, 6.1, 5.8, 6.4), 2000, new());
        Assert.Equal(new(Firmness.Firm, Firmness.Firm, Firmness.Firm, null, null), gate);
    }

    [Fact]
    public void A_wide_interval_says_how_many_conversations_would_do()
    {
        var gate = Gate.Of(new(80, .85, .78, .9), new(40, 6.1, 5.1, 7.1), 1_000_000, new());
        Assert.Equal((Firmness.Tentative, 160), (gate.Firmness, gate.ConversationsNeeded!.Value));
    }

    [Fact]
    public void Weak_agreement_says_how_many_ratings_would_do()
    {
        var gate = Gate.Of(new(80, .5, .3, .7), new(120, 6.1, 5.8, 6.4), 2000, new());
        Assert.Equal((Firmness.NotReliable, 4), (gate.Firmness, gate.RatersNeeded!.Value));
    }

    [Fact]
    public void Nothing_known_is_not_firm() =>
        Assert.Equal(Firmness.Unknown, Gate.Of(Figure.Unknown(3), new(120, 6.1, 5.8, 6.4), 2000, new()).Firmness);
}
