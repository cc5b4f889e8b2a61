using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Conversations;

namespace Rapport.Tests.Conversations;

public class RedactionTests
{
    private static readonly string[] Pieces =
    [
        "anna", "Anna's ", "Schmidt", "@", "example.com", ".", " ", "-", "+44", "0", "07946 123456", "123456", "12", "4111 1111 1111 1111", "GB82", "WEST",
        "12345698765432", "https://", "www.", "?token=", "<email>", "<", ">", "£", "1,250.00", "(", ")", "/", ":", "'", "name", "é", "\n", "DE", "@115712", "_",
    ];

    private static string Redact(string text) => Redaction.Apply(Some.Talk(text)).Conversation.Turns[0].Text;

    [Theory]
    [InlineData("Write to anna.b@mail.example.com.", "Write to <email>.")]
    [InlineData("mailto:o'brien+x@example.co.uk?", "mailto:<email>?")]
    [InlineData("jürgen@bücher.example", "<email>")]
    [InlineData("07946 123456", "<phone>")]
    [InlineData("07946123456", "<phone>")]
    [InlineData("Call 020 7946 0958 now", "Call <phone> now")]
    [InlineData("(020) 7946 0958", "<phone>")]
    [InlineData("0113 496 0000, please", "<phone>, please")]
    [InlineData("Tel:01632 960001", "Tel:<phone>")]
    [InlineData("0800 123 4567", "<phone>")]
    [InlineData("+44 20 7946 0958", "<phone>")]
    [InlineData("+44 (0)20 7946 0958", "<phone>")]
    [InlineData("+447700900123", "<phone>")]
    [InlineData("0044 7700 900123", "<phone>")]
    [InlineData("(555) 123-4567", "<phone>")]
    [InlineData("555-123-4567.", "<phone>.")]
    [InlineData("555.123.4567", "<phone>")]
    [InlineData("+1 555 123 4567", "<phone>")]
    [InlineData("1-800-555-0199", "<phone>")]
    [InlineData("030 12345678", "<phone>")]
    [InlineData("0151/12345678", "<phone>")]
    [InlineData("+49 30 1234567", "<phone>")]
    [InlineData("+49 (0)151 123 45678", "<phone>")]
    [InlineData("+91 98765 43210", "<phone>")]
    [InlineData("98765 43210", "<phone>")]
    [InlineData("098765 43210", "<phone>")]
    [InlineData("06 12 34 56 78", "<phone>")]
    [InlineData("07946 123456 at 10:30", "<phone> at 10:30")]
    [InlineData("07946 123456 10:30", "<phone> 10:30")]
    [InlineData("9876543210", "<number>")]
    [InlineData("4111 1111 1111 1111", "<card>")]
    [InlineData("4111-1111-1111-1111.", "<card>.")]
    [InlineData("4111111111111111", "<card>")]
    [InlineData("3782 822463 10005", "<card>")]
    [InlineData("pay 2 x 4111 1111 1111 1111 12/27", "pay 2 x <card> 12/27")]
    [InlineData("4111 1111 1111 1112", "<number>")]
    [InlineData("GB82 WEST 1234 5698 7654 32", "<iban>")]
    [InlineData("it is gb82west12345698765432 ok", "it is <iban> ok")]
    [InlineData("DE89 3704 0044 0532 0130 00 please", "<iban> please")]
    [InlineData("DE00 3704 0044 0532 0130 00", "DE00 <number> 00")]
    [InlineData("order 203118 is late", "order <number> is late")]
    [InlineData("HS-203118", "HS-<number>")]
    [InlineData("123-45-6789", "<number>")]
    [InlineData("See https://shop.example/reset?token=abc.", "See <url>.")]
    [InlineData("https://tom:secret@shop.example/", "<url>")]
    [InlineData("https://shop.example/x?a=1&email=anna%40example.com", "<url>")]
    [InlineData("https://shop.example/i/9f8a7b6c5d4e3f2a1b0c9d8e", "<url>")]
    [InlineData("www.shop.example/login?session=1", "<url>")]
    public void What_identifies_a_person_is_marked(string text, string expected) => Assert.Equal(expected, Redact(text));

    [Theory]
    [InlineData("2026")]
    [InlineData("£1,250.00")]
    [InlineData("£1250000")]
    [InlineData("it cost 1250000 pounds")]
    [InlineData("100000.00")]
    [InlineData("$ 1,234,567.89")]
    [InlineData("12/03/2026")]
    [InlineData("01/02/2026 03/04/2026")]
    [InlineData("02.03.2026 10:30")]
    [InlineData("2026-03-02T10:30:00.123456Z")]
    [InlineData("20260302")]
    [InlineData("10:30")]
    [InlineData("size 6")]
    [InlineData("0.5")]
    [InlineData("0.3333333")]
    [InlineData("@115712 thanks")]
    [InlineData("@user1157123 and @hearth_sole")]
    [InlineData("order 48102")]
    [InlineData("HS-2031")]
    [InlineData("sizes 36 37 38 39 40 41")]
    [InlineData("2019, 2020 and 2021")]
    [InlineData("https://shop.example/boots?size=6&colour=red")]
    [InlineData("www.shop.example/care-for-your-leather-boots-in-winter")]
    [InlineData("rated 9/10, 100% happy :) <3")]
    [InlineData("I need 2 x 38 and 1 x 42.5")]
    [InlineData("me@home")]
    [InlineData("Nothing at all")]
    public void Ordinary_things_stay(string text) => Assert.Equal(text, Redact(text));

    [Fact]
    public void The_customers_names_are_marked_as_whole_words()
    {
        var named = Some.Talk("Anna here. ANNA O'Brien's boots, not Annabel's", "Hello Anna, I am Madison") with { CustomerNames = ["Mrs Anna O'Brien-Young"] };

        var (redacted, counts) = Redaction.Apply(named);

        Assert.Equal("<name> here. <name> <name>'s boots, not Annabel's", redacted.Turns[0].Text);
        Assert.Equal("Hello <name>, I am Madison", redacted.Turns[1].Text);
        Assert.Equal(4, counts[Mark.Name]);
        Assert.Empty(redacted.CustomerNames);
    }

    [Fact]
    public void Names_that_are_everyday_words_stay_in_the_text() =>
        Assert.Equal("Will you hope for the young?", Redaction.Apply(Some.Talk("Will you hope for the young?") with { CustomerNames = ["Will Young", "Hope", "Visitor"] }).Conversation.Turns[0].Text);

    [Fact]
    public void A_customers_turn_loses_its_name_and_an_advisors_keeps_it()
    {
        var (redacted, _) = Redaction.Apply(new("c-1", [new(Speaker.Customer, "Priya speaking", "Priya"), new(Speaker.Advisor, "Hi Priya, tom@hs.example", "Tom")]));

        Assert.Equal([null, "Tom"], redacted.Turns.Select(turn => turn.Name));
        Assert.Equal(["<name> speaking", "Hi <name>, <email>"], redacted.Turns.Select(turn => turn.Text));
    }

    [Fact]
    public void Subject_and_tags_are_marked_too()
    {
        var (redacted, counts) = Redaction.Apply(Some.Talk("Hi") with { Subject = "Call 07946 123456", Tags = ["vip", "a@b.example"] });

        Assert.Equal("Call <phone>", redacted.Subject);
        Assert.Equal(["vip", "<email>"], redacted.Tags);
        Assert.Equal([Mark.Email, Mark.Phone], counts.Keys);
    }

    [Theory]
    [InlineData("anna@example.com", true)]
    [InlineData("+447700900123", true)]
    [InlineData("u-88", false)]
    [InlineData("20107", false)]
    public void A_customer_id_that_tells_who_it_is_becomes_a_stable_hash(string id, bool hashed)
    {
        var once = Redaction.Apply(Some.Talk("Hi") with { Customer = id }).Conversation;

        Assert.Equal(hashed, once.Customer != id);
        Assert.Equal(once.Customer, Redaction.Apply(once).Conversation.Customer);
        Assert.Equal(once.Customer, Redaction.Apply(Some.Talk("Bye") with { Customer = id }).Conversation.Customer);
    }

    [Property(MaxTest = 2000)]
    public Property A_second_redaction_changes_and_counts_nothing() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces =>
        {
            var once = Redaction.Apply(Some.Talk(string.Concat(pieces)) with { CustomerNames = ["Anna Schmidt"] }).Conversation;
            var (twice, counts) = Redaction.Apply(once with { CustomerNames = ["Anna Schmidt"] });
            return counts.Count == 0 && twice.Turns[0].Text == once.Turns[0].Text;
        });

    [Property]
    public bool Any_text_can_be_redacted(string? text) => Redact((text ?? "") + "1@www.") is not null;

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("GB82 ")]
    [InlineData("AB12CD")]
    [InlineData("0123 ")]
    [InlineData("+1 (0) ")]
    [InlineData("http://")]
    [InlineData("www.a?")]
    [InlineData("4111 1111-")]
    [InlineData("$1,")]
    [InlineData("07946 123456 ")]
    [InlineData("anna1")]
    public void Hostile_megabytes_end_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + "@1";
        var clock = Stopwatch.StartNew();

        Redaction.Apply(Some.Talk(text) with { CustomerNames = ["Anna"] });

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
