using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

public sealed class SurveyPageTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task An_answer_is_kept_thanked_for_and_can_be_changed()
    {
        var token = await platform.InviteAsync();
        var sent = await platform.AnswerAsync(token, ("felt", "9"), ("interest", "yes"), ("interestHow", "She asked about my dad."), ("use", "passOn"));
        Assert.Equal((HttpStatusCode.Redirect, $"/s/{token}/kept?language=en"), (sent.Status, sent.To));
        Assert.Contains("on their way to Raj", (await platform.Anonymous().OpenAsync(sent.To!)).Body!.TextContent, StringComparison.Ordinal);
        var again = await platform.Anonymous().OpenAsync($"/s/{token}");
        Assert.True(again.QuerySelector("input[name=felt][value='9']")!.HasAttribute("checked"));
        Assert.Equal("She asked about my dad.", again.QuerySelector("#interestHow")!.TextContent);
        await platform.AnswerAsync(token, ("felt", "4"), ("use", "numbers"));
        var answer = await AnswerOfAsync(token);
        Assert.Equal((4, WordsUse.Numbers, true), (answer!.Felt, answer.WordsUse, answer.IsSent));
        Assert.True(answer.FirstAt <= answer.ChangedAt);
    }

    [Fact]
    public async Task Nothing_is_ticked_beforehand_and_a_number_in_the_address_is_only_chosen()
    {
        var token = await platform.InviteAsync();
        var page = await platform.Anonymous().OpenAsync($"/s/{token}");
        Assert.Empty(page.QuerySelectorAll("input:checked"));
        Assert.Contains("You were in touch with Raj", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        for (var number = 1; number <= 10; number++)
            Assert.Equal(number.ToString(), (await platform.Anonymous().OpenAsync($"/s/{token}?felt={number}")).QuerySelector("input:checked")!.GetAttribute("value"));
        Assert.Null(await AnswerOfAsync(token));
    }

    [Fact]
    public async Task Sending_twice_at_once_keeps_one_answer()
    {
        var token = await platform.InviteAsync();
        var send = await platform.Anonymous().FillAsync($"/s/{token}", "main form", ("felt", "2"), ("use", "team"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(send)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var answer = await AnswerOfAsync(token);
        Assert.Equal((2, WordsUse.Team), (answer!.Felt, answer.WordsUse));
        Assert.Equal(1, await platform.InStoreAsync(store => store.CallBacks.CountAsync(call => call.InvitationId == answer.InvitationId)));
    }

    [Theory]
    [InlineData("unknown", HttpStatusCode.NotFound, "does not open a survey")]
    [InlineData("expired", HttpStatusCode.Gone, "This survey is closed")]
    public async Task A_link_that_opens_nothing_says_so_kindly(string which, HttpStatusCode status, string says)
    {
        var token = which == "unknown" ? Web.People.Secret.New().Text : await platform.InviteAsync(openDays: -1);
        using var client = platform.Anonymous().Client;
        using var answer = await client.GetAsync($"/s/{token}");
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("felt", "9")]);
        using var posted = await client.PostAsync($"/s/{token}", form);
        Assert.Equal(status, posted.StatusCode);
        Assert.Null(await AnswerOfAsync(token));
    }

    [Fact]
    public async Task What_cannot_be_chosen_is_as_if_not_given_and_an_empty_form_is_asked_again()
    {
        var token = await platform.InviteAsync();
        var empty = await platform.AnswerAsync(token, ("felt", "11"), ("interest", "maybe"), ("comeBack", "+3"), ("use", "everything"), ("tellFriends", "6"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Nothing is filled in yet", empty.Text, StringComparison.Ordinal);
        Assert.Null(await AnswerOfAsync(token));
    }

    [Fact]
    public async Task A_hundred_kilobytes_are_given_back_to_be_shortened_and_nothing_is_kept()
    {
        var token = await platform.InviteAsync();
        var answer = await platform.AnswerAsync(token, ("felt", "9"), ("toPerson", new string('x', 100_000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(100_000, answer.Page.QuerySelector("#toPerson")!.TextContent.Length);
        Assert.Contains("longer than 4000 letters", answer.Page.QuerySelector("#toPerson-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await AnswerOfAsync(token));
    }

    [Fact]
    public async Task Markup_in_an_answer_is_text_and_control_characters_are_gone()
    {
        var token = await platform.InviteAsync();
        await platform.AnswerAsync(token, ("mattered", "</textarea><script>alert(1)</script>\u0007 =1+1"));
        var page = await platform.Anonymous().OpenAsync($"/s/{token}");
        Assert.Equal("</textarea><script>alert(1)</script> =1+1", page.QuerySelector("#mattered")!.TextContent);
        Assert.DoesNotContain(page.Scripts, script => script.Source is null);
    }

    [Fact]
    public async Task A_form_that_is_none_is_refused_and_breaks_nothing()
    {
        var token = await platform.InviteAsync();
        using var client = platform.Anonymous().Client;
        foreach (var (body, type) in new[] { ("felt=9&mattered=%00", "application/x-www-form-urlencoded"), ("%%%=%&&&=", "application/x-www-form-urlencoded"), ("{}", "application/json"), ("--x", "multipart/form-data; boundary=x") })
        {
            using var content = new StringContent(body);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            using var answer = await client.PostAsync($"/s/{token}", content);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
        Assert.Null(await AnswerOfAsync(token));
    }

    [Fact]
    public async Task As_it_is_given_a_part_is_kept_and_is_not_taken_for_the_whole()
    {
        var token = await platform.InviteAsync();
        using var part = new HttpRequestMessage(HttpMethod.Post, $"/s/{token}") { Content = new FormUrlEncodedContent([KeyValuePair.Create("felt", "1")]) };
        part.Headers.Add("X-Part", "1");
        using var client = platform.Anonymous().Client;
        using var kept = await client.SendAsync(part);
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        var answer = await AnswerOfAsync(token);
        Assert.Equal((1, false), (answer!.Felt, answer.IsSent));
        Assert.False(await platform.InStoreAsync(store => store.CallBacks.AnyAsync(call => call.InvitationId == answer.InvitationId)));
        await platform.AnswerAsync(token);
        Assert.True((await AnswerOfAsync(token))!.IsSent);
        Assert.True(await platform.InStoreAsync(store => store.CallBacks.AnyAsync(call => call.InvitationId == answer.InvitationId)));
    }

    [Theory]
    [InlineData("de", "ltr", "Absenden")]
    [InlineData("es", "ltr", "Enviar")]
    [InlineData("ar", "rtl", "إرسال")]
    public async Task It_speaks_the_customers_language(string language, string direction, string send)
    {
        var token = await platform.InviteAsync(language: language);
        var page = await platform.Anonymous().OpenAsync($"/s/{token}");
        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal(send, page.QuerySelector("main form button")!.TextContent);
        Assert.Equal("en", (await platform.Anonymous().OpenAsync($"/s/{token}?language=en")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_page_sets_no_cookie_and_gives_its_address_to_nobody()
    {
        using var client = platform.Anonymous().Client;
        using var page = await client.GetAsync($"/s/{await platform.InviteAsync()}");
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Contains("no-referrer", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_again_is_one_post_and_holds_for_the_customer()
    {
        var token = await platform.InviteAsync(customer: "u-stop");
        Assert.Contains("Shall we never ask you again?", (await platform.Anonymous().OpenAsync($"/s/{token}/stop")).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await platform.InStoreAsync(store => store.Set<OptOut>().AnyAsync(optOut => optOut.KeyHash == Inviting.HashOf("customer", "u-stop"))));
        using var client = platform.Anonymous().Client;
        using var oneClick = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var stopped = await client.PostAsync($"/s/{token}/stop", oneClick);
        Assert.Contains("We will not ask you again", await stopped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(await platform.InStoreAsync(store => store.Set<OptOut>().AnyAsync(optOut => optOut.KeyHash == Inviting.HashOf("customer", "u-stop"))));
    }

    private async Task<SurveyAnswer?> AnswerOfAsync(string token) => await platform.InStoreAsync(async store => (await Opened.FindAsync(store, token))?.Answer);
}
