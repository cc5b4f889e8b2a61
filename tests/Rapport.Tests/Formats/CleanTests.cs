using FsCheck.Xunit;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

public class CleanTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("tab\tand\nline")]
    [InlineData("naïve 🚲 café \u200E \u200D")]
    public void Ordinary_text_stays_the_same_object(string text) => Assert.Same(text, Clean.Text(text));

    [Theory]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("\u001B[31mred", "[31mred")]
    [InlineData("\u0085\u007F\u009Fx", "x")]
    [InlineData("\u202Egnp.exe\u202C \u2067x\u2069", "gnp.exe x")]
    public void What_could_harm_goes(string text, string clean) => Assert.Equal(clean, Clean.Text(text));

    [Fact]
    public void Halves_of_pairs_become_the_replacement_character() =>
        Assert.Equal("a\uFFFDb🚲\uFFFD", Clean.Text("a\uD800b🚲\uDC00"));

    [Property]
    public bool Cleaning_twice_is_cleaning_once(string? text) => Clean.Text(Clean.Text(text ?? "")) == Clean.Text(text ?? "");
}
