using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Look;

public sealed class FailureTests : FreshPlatform
{
    [Fact]
    public async Task A_failure_is_told_in_words_and_as_safely_as_everything_else()
    {
        var browser = await Platform.SignedInAsync("rhea", Role.Owner);
        await Platform.InStoreAsync(store => store.Database.ExecuteSqlRawAsync("ALTER TABLE log_entries RENAME TO gone"));
        using var answer = await browser.Client.GetAsync("/log");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Something went wrong here", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }
}
