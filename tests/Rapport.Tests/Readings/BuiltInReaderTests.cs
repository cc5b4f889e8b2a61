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

    [Theory]
    [InlineData("Where is my parcel? You said Tuesday and it is Friday.", "Su paquete saldrá mañana por la mañana desde nuestro almacén central, gracias.")]
    [InlineData("Thank you for watching. Thank you for watching. Thank you for watching. Thank you for watching. Thank you.", "Hello, how can I help you with your order?")]
    [InlineData("Th\uFFFD\uFFFD p\uFFFDrc\uFFFDl is not h\uFFFDre and I have been waiting for it.", "I will look at it for you now.")]
    public void Mixed_or_garbled_talk_is_declined_as_uncertain(string customer, string advisor) =>
        Assert.Equal(Abstention.Uncertain, Reader.Read(Some.Talk(customer, advisor)).Abstains);

    [Fact]
    public void Somebody_who_repeats_a_word_in_anger_is_still_read() =>
        Assert.Null(Reader.Read(Some.Talk("No no no. I said no. I have waited three weeks for this washing machine and nobody rings me.", "That is far too long, I'm sorry. I'll ring the driver now.")).Abstains);

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
        var rating = Rubric.Rate(Reader.Read(Some.Talk(string.Concat(Enumerable.Repeat("i waited and waited for them to come \uD83D\uDE21 \uD83D and then i waited more ", 20_000)), "We are sorry to hear that you had to wait.")));
        Assert.NotNull(rating.Score);
    }

    [Fact]
    public void A_customer_who_says_the_same_thing_again_and_again_has_at_most_two_focal_cues()
    {
        var turns = Enumerable.Range(0, 200).SelectMany(_ => new[] { "I have been waiting three weeks and nobody calls me back.", "We are sorry for any inconvenience." });
        var cues = Reader.Read(Some.Talk([.. turns])).Cues;
        Assert.NotEmpty(cues);
        Assert.InRange(cues.Count(cue => cue.Salience == 3), 0, 2);
    }

    [Fact]
    public void What_redaction_leaves_is_one_word()
    {
        var reading = Reader.Read(Some.Talk("I waited all day for order HS-<number> and nobody came. My mother cried.", "We are sorry about your order <number>, <name>."));
        Assert.DoesNotContain(reading.Cues, cue => cue.Words.Text.StartsWith("number>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_is_explained_by_its_own_words()
    {
        var apology = Reader.Read(Some.Talk("My parcel never came and I waited in all day for it.", "I am so sorry about that.")).Behaviours.First(each => each.Code == BehaviourCode.Apology);
        Assert.Equal("sorry", Reader.Explain(apology).MaxBy(moved => moved.Weight)!.Word);
    }

    [Fact]
    public void The_weights_are_read_as_written()
    {
        using var once = new MemoryStream();
        Model.Ours.Write(once);
        once.Position = 0;
        using var twice = new MemoryStream();
        Model.Read(once).Write(twice);
        Assert.Equal(once.ToArray(), twice.ToArray());
    }

    [Fact]
    public void Other_bytes_are_no_weights() =>
        Assert.Throws<InvalidDataException>(() => Model.Read(new MemoryStream(new byte[100])));

    [Fact]
    public void A_customer_who_talks_on_alone_is_read_in_seconds()
    {
        Turn[] turns = [new(Speaker.Advisor, "How can I help you today?"), .. Enumerable.Range(0, 50_000).Select(turn => new Turn(Speaker.Customer, $"I have waited {turn} hours and I am fed up.")), new(Speaker.Advisor, "Sorry.")];
        Assert.NotNull(Rubric.Rate(Reader.Read(new("c-1", turns))).Score);
    }

    [Fact]
    public void A_conversation_of_twenty_thousand_turns_is_read_in_seconds()
    {
        var turns = Enumerable.Range(0, 10_000).SelectMany(turn => new[] { $"Still waiting, day {turn}, I am fed up.", "Please wait, we are looking into it." });
        Assert.NotNull(Rubric.Rate(Reader.Read(Some.Talk([.. turns]))).Score);
    }

    private static string Written(Reading reading) => string.Join('\n', reading.Cues.Cast<object>().Concat(reading.Behaviours).Append(reading.Fault));
}
