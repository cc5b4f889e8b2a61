using FsCheck.Xunit;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Tests.Readings;

public sealed class BuiltInReaderTests
{
    private static readonly BuiltInReader Reader = new();

    [Fact]
    public void The_same_conversation_gets_the_same_reading_from_any_thread()
    {
        var talk = Some.Talk("My father died on Monday and I still get his letters.", "I'm sorry for any inconvenience. It's our policy.", "That is all you have to say?", "Is there anything else I can help you with today?");
        var expected = Written(Reader.Read(talk));
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => Written(Reader.Read(talk))).ToArray(), written => Assert.Equal(expected, written));
    }

    [Fact]
    public void A_conversation_without_an_advisor_is_declined() =>
        Assert.Equal(Abstention.NoAdvisor, Reader.Read(new("c-1", [new(Speaker.Customer, "Is anybody there? I have been waiting since nine.")])).Abstains);

    [Fact]
    public void Two_words_are_too_short_to_judge() => Assert.Equal(Abstention.TooShort, Reader.Read(Some.Talk("Hi.", "Hello.")).Abstains);

    [Theory]
    [InlineData("Guten Tag, meine Bestellung ist immer noch nicht angekommen und ich warte seit drei Wochen.", "Das tut mir sehr leid, ich kümmere mich sofort darum und rufe Sie zurück.")]
    [InlineData("Bonjour, ma commande n'est toujours pas arrivée et j'attends depuis trois semaines.", "Je suis vraiment désolé, je m'en occupe tout de suite et je vous rappelle demain.")]
    [InlineData("Mi pedido todavía no ha llegado y llevo tres semanas esperando una respuesta.", "Lo siento mucho, me encargo ahora mismo y le llamo mañana por la mañana.")]
    public void Other_languages_are_declined(string customer, string advisor) =>
        Assert.Equal(Abstention.OutOfLanguage, Reader.Read(Some.Talk(customer, advisor)).Abstains);

    [Fact]
    public void A_conversation_in_which_nothing_personal_is_said_may_have_no_cue_and_is_still_rated()
    {
        var rating = Rubric.Rate(Reader.Read(Some.Talk("What are your opening hours on Saturday please", "We are open from nine to five on Saturdays.")));
        Assert.NotNull(rating.Score);
    }

    [Property(MaxTest = 300)]
    public void No_text_makes_it_throw_and_every_quote_stands_in_its_turn(string?[] texts)
    {
        var talk = Some.Talk([.. texts.Select(text => text ?? ""), "I was waiting for three hours 😡 … ", "We are sorry; it's 'policy'. ^AB"]);
        var reading = Reader.Read(talk);
        Assert.All(reading.Cues, cue => Assert.True(cue.Words.StandsIn(talk) && cue.Answer?.StandsIn(talk) != false));
        Assert.All(reading.Behaviours, behaviour => Assert.True(behaviour.Words.StandsIn(talk)));
    }

    [Fact]
    public void A_huge_turn_is_read()
    {
        var rating = Rubric.Rate(Reader.Read(Some.Talk(string.Concat(Enumerable.Repeat("i waited and waited \uD83D\uDE21 \uD83D ", 20_000)), "We are sorry to hear that you had to wait.")));
        Assert.NotNull(rating.Score);
    }

    private static string Written(Reading reading) => string.Join('\n', reading.Cues.Cast<object>().Concat(reading.Behaviours).Append(reading.Fault));
}
