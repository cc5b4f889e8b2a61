using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

public sealed class AnonymousTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task An_anonymous_answer_has_no_key_to_anybody_is_spent_and_opens_no_call_back()
    {
        var token = await platform.InviteAsync(anonymous: true);
        var page = await platform.Anonymous().OpenAsync($"/s/{token}");
        Assert.Empty(page.QuerySelectorAll("textarea, input[name=use], input[name=contact], script"));
        Assert.DoesNotContain("Raj", page.Body!.TextContent, StringComparison.Ordinal);
        var sent = await platform.AnswerAsync(token, ("felt", "1"), ("interest", "no"), ("toPerson", "I am Bev"));
        Assert.Contains("nothing leads from it back to you", (await platform.Anonymous().OpenAsync(sent.To!)).Body!.TextContent, StringComparison.Ordinal);
        var kept = Assert.Single(await platform.InStoreAsync(store => store.AnonymousAnswers.ToListAsync()));
        Assert.Equal((1, "no", "Returns"), (kept.Felt, kept.Interest, kept.Team));
        Assert.False(await platform.InStoreAsync(store => store.SurveyAnswers.AnyAsync()));
        Assert.False(await platform.InStoreAsync(store => store.CallBacks.AnyAsync()));
        Assert.Equal(HttpStatusCode.Gone, await platform.Anonymous().StatusAsync($"/s/{token}"));
    }

    [Fact]
    public async Task Sent_twice_at_once_it_counts_once()
    {
        var before = await platform.InStoreAsync(store => store.AnonymousAnswers.CountAsync());
        var send = await platform.Anonymous().FillAsync($"/s/{await platform.InviteAsync(anonymous: true)}", "main form", ("felt", "8"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(send)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(before + 1, await platform.InStoreAsync(store => store.AnonymousAnswers.CountAsync()));
    }
}
