using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

public sealed class WordingTests : FreshPlatform
{
    private const string Own = """
        survey: felt
        language: en
        words: { send: Off it goes }
        questions:
          - { code: felt, text: "How was it?", least: bad, most: good }
          - { code: barefoot, kind: statement, text: "You may try shoes barefoot here." }
          - { code: where, kind: choice, text: "Where?", options: { shop: In the shop, home: At home } }
          - { code: use, text: "May we?", options: { passOn: a, team: b, numbers: c, story: d, call: e, contact: f } }
        """;

    [Fact]
    public async Task Words_order_and_promises_of_ones_own_are_asked_and_answers_keep_their_version()
    {
        var token = await Platform.InviteAsync();
        await Platform.AnswerAsync(token, ("felt", "8"));
        await WriteAsync("own.yaml", Own);
        var other = await Platform.InviteAsync();
        var page = await Platform.Anonymous().OpenAsync($"/s/{other}");
        Assert.Equal(["How was it?", "You may try shoes barefoot here.", "Where?", "May we?"], page.QuerySelectorAll("legend").Select(legend => legend.TextContent));
        Assert.Equal("Off it goes", page.QuerySelector("main form button")!.TextContent);
        await Platform.AnswerAsync(other, ("barefoot", "4"), ("where", "home"), ("use", "numbers"));
        var answers = await Platform.InStoreAsync(store => store.SurveyAnswers.OrderBy(answer => answer.InvitationId).ToListAsync());
        Assert.NotEqual(answers[0].Version, answers[1].Version);
        Assert.Equal("""{"barefoot":"4","where":"home"}""", answers[1].Extra);
        Assert.Equal(2, await Platform.InStoreAsync(store => store.Set<SurveyVersion>().CountAsync()));
    }

    [Theory]
    [InlineData("language: en\nquestions: [{ code: felt, text: x }]", "it does not ask \"use\"")]
    [InlineData("language: fr", "is missing")]
    [InlineData("language: en\nquestions:\n  - { code: felt, text: x }\n  - { code: felt, text: y }", "two questions bear one code")]
    [InlineData("language: en\nquestions:\n  - { code: smile, kind: smiley, text: x }", "not \"smiley\"")]
    [InlineData("language: [", "line ")]
    public async Task A_file_that_cannot_be_used_is_passed_over_and_the_preview_says_why(string file, string why)
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await WriteAsync("broken.yaml", file);
        var preview = await owner.OpenAsync("/surveys/preview");
        Assert.Contains("surveys/broken.yaml", preview.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(why, preview.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Platform.Anonymous().StatusAsync($"/s/{await Platform.InviteAsync()}"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("ar")]
    public void Every_shipped_language_asks_the_same_in_its_own_words(string language)
    {
        var book = new SurveyBook(new(Platform.Folder), TimeProvider.System);
        var (english, survey) = (book.Find("felt", "en"), book.Find("felt", language));
        Assert.Equal(language, survey.Language);
        Assert.Equal(english.Questions.Select(question => (question.Code, question.Kind, question.Options.Count)), survey.Questions.Select(question => (question.Code, question.Kind, question.Options.Count)));
        Assert.Equal(english.Words.Keys.Order(), survey.Words.Keys.Order());
        if (language != "en")
            Assert.DoesNotContain(survey.Words, word => word.Key is not ("date" or "months") && word.Value == english.Words[word.Key]);
    }

    private async Task WriteAsync(string name, string text)
    {
        _ = Platform.Services;
        Directory.CreateDirectory(Path.Combine(Platform.Folder, "surveys"));
        await File.WriteAllTextAsync(Path.Combine(Platform.Folder, "surveys", name), text);
        await Task.Delay(2100); // files are looked at every two seconds
    }
}
