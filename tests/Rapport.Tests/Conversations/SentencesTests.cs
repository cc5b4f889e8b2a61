using FsCheck.Xunit;
using Rapport.Conversations;

namespace Rapport.Tests.Conversations;

public class SentencesTests
{
    [Theory]
    [InlineData("Thank you. I will look!  Is that right?", "Thank you.|I will look!|Is that right?")]
    [InlineData("no punctuation at all", "no punctuation at all")]
    [InlineData("first line\n\n second line\r\nthird", "first line|second line|third")]
    [InlineData("ok. thanks. i will wait", "ok.|thanks.|i will wait")]
    [InlineData("Dear Mrs. Osei, Dr. Rao rang. He left a note.", "Dear Mrs. Osei, Dr. Rao rang.|He left a note.")]
    [InlineData("See J. P. Morley, e.g. tomorrow.", "See J. P. Morley, e.g. tomorrow.")]
    [InlineData("It is order no. 514. No. That is wrong.", "It is order no. 514.|No.|That is wrong.")]
    [InlineData("Boots, laces etc. are in. Boots, laces etc. We ship.", "Boots, laces etc. are in.|Boots, laces etc.|We ship.")]
    [InlineData("I was, well... cross. And then… Nobody rang.", "I was, well... cross.|And then…|Nobody rang.")]
    [InlineData("It costs £4.50. Go to www.shoes.example/Returns.Now or a.b@c.example. Bye", "It costs £4.50.|Go to www.shoes.example/Returns.Now or a.b@c.example.|Bye")]
    [InlineData("Sorry!We got it wrong.We will mend it.", "Sorry!|We got it wrong.|We will mend it.")]
    [InlineData("Great! 😊 See you. 👍🏽 Bye :) Ciao", "Great! 😊|See you. 👍🏽|Bye :) Ciao")]
    [InlineData("So pleased 😊 We will ring you", "So pleased 😊|We will ring you")]
    [InlineData("He said \"Never again.\" Then he left.", "He said \"Never again.\"|Then he left.")]
    [InlineData("   \n ", "")]
    public void Sentences_end_where_a_reader_would_stop(string text, string sentences) => Assert.Equal(sentences, string.Join('|', Cut(text)));

    [Property]
    public bool Only_white_space_stands_between_sentences(string? text)
    {
        text ??= "";
        var end = 0;
        foreach (var (start, length) in Sentences.Of(text))
        {
            if (start < end || length < 1 || !string.IsNullOrWhiteSpace(text[end..start]) || text.Substring(start, length).Trim().Length != length)
                return false;
            end = start + length;
        }

        return string.IsNullOrWhiteSpace(text[end..]);
    }

    private static List<string> Cut(string text)
    {
        List<string> sentences = [];
        foreach (var (start, length) in Sentences.Of(text))
            sentences.Add(text.Substring(start, length));
        return sentences;
    }
}
