using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Ratings;

namespace Rapport.Tests.Formats;

public class ConversationWriterTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => Clean.Text(text ?? "")), Gen.Elements("Hi", "\"quoted\"", "é 🚲", "a\nb\tc", "</script>"));

    private static readonly Gen<string?> Optional = Gen.OneOf(Texts, Gen.Constant<string?>(null)!)!;

    private static readonly Gen<DateTimeOffset?> Times =
        from ticks in Gen.Choose(0, int.MaxValue)
        from hours in Gen.Choose(-12, 12)
        from isKnown in Gen.Elements(true, false)
        select isKnown ? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(hours)).AddTicks(ticks * 77L) : (DateTimeOffset?)null;

    private static readonly Gen<Turn> Turns =
        from who in Gen.Elements(Enum.GetValues<Speaker>())
        from text in Texts
        from name in Optional
        from at in Times
        select new Turn(who, text, name, at);

    private static readonly Gen<Conversation> Conversations =
        from id in Gen.Choose(1, 1_000_000)
        from turns in Turns.NonEmptyListOf()
        from text in Optional.ListOf(8)
        from time in Times
        from channel in Gen.Elements(Enum.GetValues<Channel>())
        from resolved in Gen.Elements<bool?>(true, false, null)
        from satisfaction in Gen.Elements(null, new Satisfaction(4, 1, 5), new Satisfaction(0, 0, 1), new Satisfaction(-0.5, -1, 100))
        from tags in Texts.ListOf()
        select new Conversation($"c-{id}", turns)
        {
            Source = text[0] ?? "s",
            Channel = channel,
            Team = text[1],
            Advisor = text[2],
            Customer = text[3],
            StartedAt = time,
            Industry = text[4],
            Kind = text[5],
            Language = text[6],
            Subject = text[7],
            Satisfaction = satisfaction,
            Resolved = resolved,
            Tags = tags,
        };

    [Property]
    public Property What_is_written_is_read_again() => Prop.ForAll(Conversations.ToArbitrary(), written =>
    {
        var read = FromFile.Text(Line(written), written.Source).Only;
        Assert.Equal(Line(written), Line(read));
        Assert.Equal(written.Turns, read.Turns);
        Assert.Equal(written with { Turns = read.Turns, Tags = read.Tags, CustomerNames = read.CustomerNames }, read);
    });

    [Fact]
    public void What_is_absent_is_left_out() =>
        Assert.Equal("""{"id":"c-1","turns":[{"who":"customer","text":"My “shoes” leak."},{"who":"advisor","text":"Oh."}]}""", Line(Some.Talk("My “shoes” leak.", "Oh.")));

    private static string Line(Conversation conversation)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, RatingWriter.Options))
            ConversationWriter.Write(json, conversation);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
