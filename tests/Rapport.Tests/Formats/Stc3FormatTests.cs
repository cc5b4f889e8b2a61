using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class Stc3FormatTests
{
    [Fact]
    public void Customers_and_the_helpdesk_speak_and_annotations_do_not()
    {
        var read = FromFile.Text("""
            [{"annotations":[{"quality":{"A":1},"nugget":["CNUG0"]}],"id":"39","turns":[
              {"sender":"customer","utterances":["It leaks.","Badly."]},{"sender":"helpdesk","utterances":["Oh no."]}]}]
            """);
        Assert.Equal(["customer: It leaks.\nBadly.", "advisor: Oh no."], read.Talk);
        Assert.Equal(("39", "stc3", Channel.Social), (read.Only.Id, read.Only.Source, read.Only.Channel));
    }

    [Theory]
    [InlineData("""{"turns":[{"sender":"customer","utterances":[]}]}""", "\"id\" is missing")]
    [InlineData("""{"id":"2","turns":[{"sender":"robot","utterances":[]}]}""", "a \"sender\" in 2 is neither")]
    [InlineData("""{"id":"2","turns":[]}""", "\"turns\" of 2 is missing")]
    public void A_wrong_dialogue_is_named(string dialogue, string reason)
    {
        var read = FromFile.Text($$"""[{"id":"1","turns":[{"sender":"customer","utterances":["Hi"]}]},{{"\n"}}{{dialogue}}]""");
        Assert.Single(read.Conversations);
        Assert.Equal(2, read.Complaint.Line);
        Assert.StartsWith(reason, read.Complaint.Reason, StringComparison.Ordinal);
    }
}
