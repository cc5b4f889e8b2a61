using System.Text;
using Rapport.Web.Conversations;

namespace Rapport.Web.Tests.Conversations;

public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("That's the 3rd time!", " thats the 3rd time")]
    [InlineData("Où est né Łukasz? café’s 'quoted'", " ou est ne lukasz cafes quoted")]
    [InlineData("  -- \" AND NEAR(x) *", " and near x")]
    [InlineData("", "")]
    [InlineData("cafe\u0301 ok", " cafe ok")]
    public void Words_are_compared_without_case_accents_and_apostrophes(string text, string expected)
    {
        var folded = new StringBuilder();
        FoldedWords.AppendAll(folded, text, 1000);
        Assert.Equal(expected, folded.ToString());
    }

    [Fact]
    public void Places_of_words_count_in_the_text_as_it_stands() =>
        Assert.Equal([(1, 4), (9, 2)], FoldedWords.In("«Né’e».. ok"));

    [Fact]
    public void No_word_is_cut_where_the_room_ends()
    {
        var folded = new StringBuilder();
        FoldedWords.AppendAll(folded, "one two three", 9);
        Assert.Equal(" one two", folded.ToString());
    }
}
