using Rapport.Reports;

namespace Rapport.Tests.Reports;

public class PlainTextTests
{
    [Theory]
    [InlineData("Mind how you go.", "Mind how you go.")]
    [InlineData("  two  lines\r\n\there ", "two lines here")]
    [InlineData("\u001b[31mred\u0007", "[31mred")]
    [InlineData("abc\u202edef\u2066\u200f", "abcdef")]
    [InlineData("\u0000", "")]
    [InlineData("fine \ud83d\ude4f\ud83c\udffd, d\u2019accord", "fine \ud83d\ude4f\ud83c\udffd, d\u2019accord")]
    public void Text_is_one_line_that_steers_nothing(string text, string shown) => Assert.Equal(shown, PlainText.Of(text));

    [Fact]
    public void Half_a_character_is_shown_as_a_broken_one() => Assert.Equal("broken \ufffd", PlainText.Of("broken " + '\ud83d'));

    [Fact]
    public void Long_text_is_cut_and_says_so()
    {
        var shown = PlainText.Of(new string('a', 500));
        Assert.Equal(PlainText.LongestQuote + 1, shown.Length);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_nothing_is_no_name() => Assert.Null(PlainText.Name(" \u202e "));
}
