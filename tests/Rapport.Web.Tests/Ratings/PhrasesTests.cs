using Rapport.Web.Ratings;

namespace Rapport.Web.Tests.Ratings;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("This call is recorded.", "Hello. THIS CALL, is recorded; go on.", "THIS CALL, is recorded")]
    [InlineData("We're here to help", "Yes, we’re here to help!", "we’re here to help")]
    [InlineData("Thank you for calling <shop>, my name is <name>", "Thank you for calling Hearth and Sole, my name is Tom.", "Thank you for calling Hearth and Sole, my name is Tom")]
    [InlineData("Have a nice day", "Have a nice", null)]
    [InlineData("…", "Anything at all", null)]
    public void A_wording_is_found_whatever_its_case_marks_and_names(string wording, string text, string? found)
    {
        var places = new Phrases([wording]).In(text).Select(place => text.Substring(place.Start, place.Length));
        Assert.Equal(found is null ? [] : [found], places);
    }

    [Fact]
    public void Of_several_at_one_place_the_longest_counts_and_none_overlaps()
    {
        var phrases = new Phrases(["have a nice day", "have a nice day and take care", "day and"]);
        Assert.Equal([(0, 29), (31, 15)], phrases.In("Have a nice day and take care. Have a nice day"));
    }

    [Fact]
    public void A_hostile_text_takes_no_longer_than_a_long_one()
    {
        var slots = string.Join(' ', Enumerable.Repeat("a …", 12)) + " z";
        Assert.Empty(new Phrases([slots]).In(string.Join(' ', Enumerable.Repeat("a", 300))));
    }
}
