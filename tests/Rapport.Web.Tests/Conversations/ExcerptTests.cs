using FsCheck.Xunit;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Tests.Conversations;

public sealed class ExcerptTests
{
    [Fact]
    public void The_excerpt_stands_around_the_first_hit_whoever_said_it()
    {
        var excerpt = Excerpt.Of(Talks.Of("x", "Hello", "Your parcel left on Monday"), SoughtWords.In("parc"));
        Assert.Equal(Speaker.Advisor, excerpt.Who);
        Assert.Equal([new("Your ", false), new("parcel", true), new(" left on Monday", false)], excerpt.Pieces);
    }

    [Fact]
    public void Without_words_it_is_how_the_customer_began() =>
        Assert.Equal("Hello", Assert.Single(Excerpt.Of(Talks.Of("x", "Hello", "Hi"), null).Pieces).Text);

    [Fact]
    public void A_phrase_is_one_hit() =>
        Assert.Equal([(8, 14)], SoughtWords.In("\"third time no\"")!.HitsIn("For the third time, no."));

    [Property]
    public void Pieces_of_any_text_are_stretches_of_it(string? text, string? words)
    {
        var talk = new Conversation("x", [new Turn(Speaker.Customer, text ?? "")]);
        var excerpt = string.Concat(Excerpt.Of(talk, SoughtWords.In(words)).Pieces.Select(piece => piece.Text));
        Assert.Contains(excerpt.Trim('…', ' '), text ?? "", StringComparison.Ordinal);
    }
}
