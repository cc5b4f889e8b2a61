using Rapport.Readings;
using Rapport.Web.Ratings;

namespace Rapport.Web.Tests.Ratings;

public sealed class HouseWordingsTests
{
    [Fact]
    public void What_is_said_from_the_script_is_script_however_warm_it_sounds()
    {
        var heard = With(WordingKind.Script, "A whole day's leave gone, I'd be furious too").In(Readings.OfTheLook("script"));
        Assert.DoesNotContain(heard.Behaviours, behaviour => behaviour.Code == BehaviourCode.OwnWords);
        Assert.Equal(2, heard.Behaviours.Count(behaviour => behaviour.Code == BehaviourCode.ScriptedPhrase));
        Assert.Equal(Response.Scripted, heard.Cues[0].Response);
    }

    [Fact]
    public void Script_that_the_reader_did_not_hear_is_heard()
    {
        var heard = With(WordingKind.Script, "We sent him to the old address").In(Readings.OfTheLook("unheard"));
        Assert.Contains(heard.Behaviours, behaviour => behaviour is { Code: BehaviourCode.ScriptedPhrase, Words.Text: "We sent him to the old address" });
    }

    [Fact]
    public void What_the_law_requires_is_never_scored()
    {
        var heard = With(WordingKind.Required, "Is there anything else I can help you with today").In(Readings.OfTheLook("law"));
        Assert.DoesNotContain(heard.Behaviours, behaviour => behaviour.Words.Turn == 5);
    }

    [Fact]
    public void An_action_that_answers_stays_an_action()
    {
        var heard = With(WordingKind.Script, "Then you're first on the list, half past eight").In(Readings.OfTheLook("action"));
        Assert.Equal(Response.ActedOn, heard.Cues[1].Response);
    }

    [Fact]
    public void Empty_lists_change_nothing_and_have_no_version()
    {
        var reading = Readings.OfTheLook("empty");
        Assert.Same(reading, new HouseWordings([]).In(reading));
        Assert.Null(new Yardstick(null, new([])).Stock);
    }

    [Fact]
    public void The_version_follows_the_words_and_not_their_order()
    {
        var (one, two) = (Wording(WordingKind.Script, "one"), Wording(WordingKind.Required, "two"));
        Assert.Equal(HouseWordings.VersionOf([one, two]), HouseWordings.VersionOf([two, one]));
        Assert.NotEqual(HouseWordings.VersionOf([one]), HouseWordings.VersionOf([Wording(WordingKind.Required, "one")]));
    }

    private static HouseWordings With(WordingKind kind, string text) => new([Wording(kind, text)]);

    private static HouseWording Wording(WordingKind kind, string text) => new() { Kind = kind, Text = text, MadeAt = DateTimeOffset.UnixEpoch };
}
