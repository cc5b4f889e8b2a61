using System.Diagnostics;
using FsCheck.Xunit;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

public class HtmlTextTests
{
    [Theory]
    [InlineData("Hello there", "Hello there")]
    [InlineData("I <3 my boots", "I <3 my boots")]
    [InlineData("Boots &amp; shoes\nfor 5 &pound;", "Boots & shoes\nfor 5 £")]
    [InlineData("<p>Hello</p><p>I am sorry.</p>", "Hello\n\nI am sorry.")]
    [InlineData("<div>Hello,</div><div><br></div><div>thanks</div>", "Hello,\n\nthanks")]
    [InlineData("one<br>two<br/>three", "one\ntwo\nthree")]
    [InlineData("<ul><li>left</li><li>right</li></ul>", "left\nright")]
    [InlineData("<table><tr><td>Size</td><td>6</td></tr><tr><td>Fit</td><td>wide</td></tr></table>", "Size 6\nFit wide")]
    [InlineData("See <a href=\"https://shop.example/x\">our  page</a>&nbsp;please", "See our page please")]
    [InlineData("Look <img src=\"a.png\" alt=\"a torn heel\"> here", "Look here")]
    [InlineData("<pre>one\n\ntwo</pre>", "one\n\ntwo")]
    public void Html_becomes_the_lines_a_person_reads(string html, string expected) => Assert.Equal(expected, HtmlText.Plain(html));

    [Theory]
    [InlineData("<html><head><title>Re</title><style>p{}</style></head><body><p>Hi</p></body></html>")]
    [InlineData("<!-- secret --><script>var x = '<p>no</p>';</script>Hi")]
    [InlineData("<style>a{}</style><template>no</template><svg><text>no</text></svg>Hi")]
    public void What_nobody_reads_is_dropped(string html) => Assert.Equal("Hi", HtmlText.Plain(html));

    [Theory]
    [InlineData("<div>Thanks!</div><blockquote type=\"cite\"><p>We are sorry</p><p>Tom</p></blockquote>", "Thanks!\n\n> We are sorry\n\n> Tom")]
    [InlineData("<div>Thanks!</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">Dnia 2 marca</div></div>", "Thanks!\n> Dnia 2 marca")]
    [InlineData("<p>Thanks!</p><div id=\"divRplyFwdMsg\">Von: Tom</div><div>Old words</div>", "Thanks!\n\n> Von: Tom\n> Old words")]
    public void Quoted_mail_is_marked_line_by_line(string html, string expected) => Assert.Equal(expected, HtmlText.Plain(html));

    [Fact]
    public void An_answer_after_a_quotation_is_not_quoted() =>
        Assert.Equal("> Which size?\n\nSize 6, please.", HtmlText.Plain("<blockquote>Which size?</blockquote><div>Size 6, please.</div>"));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<blockquote>a")]
    [InlineData("<b><i>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p>a")]
    [InlineData("&lt;<")]
    [InlineData("<br>a")]
    [InlineData("<p>a</p>")]
    [InlineData("<!--")]
    [InlineData("<a x=\"")]
    public void Hostile_nesting_ends_in_time(string piece)
    {
        var clock = Stopwatch.StartNew();

        HtmlText.Plain(string.Concat(Enumerable.Repeat(piece, 200_000)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Property]
    public void Any_text_can_be_read(string? text) => Assert.NotNull(HtmlText.Plain("<" + text));
}
