using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

public sealed class SurveySampleTests : FreshPlatform
{
    [Fact]
    public async Task The_samples_customers_have_answered_and_their_answers_go_with_it()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        Assert.Equal(13, await AnswersAsync());
        Assert.Equal(3, await Platform.InStoreAsync(store => store.CallBacks.CountAsync()));
        Assert.True(await Platform.InStoreAsync(store => store.SurveyInvitations.CountAsync()) > 25);
        Assert.Contains("of all invited sent an answer", (await owner.OpenAsync("/surveys")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.False(await Platform.InStoreAsync(store => store.SurveyInvitations.AnyAsync()));
    }

    private Task<int> AnswersAsync() => Platform.InStoreAsync(store => store.SurveyAnswers.CountAsync());
}
