using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Ratings;

public sealed class WithheldTests(Hand hand) : IClassFixture<Hand>
{
    [Theory]
    [InlineData("/conversations/{0}")]
    [InlineData("/api/conversations/{0}")]
    [InlineData("/api/conversations/{0}/rating")]
    public async Task What_is_withheld_from_a_person_is_shown_to_them_nowhere_whoever_they_are(string path)
    {
        var id = await hand.KeepAsync(Readings.OfTheLook($"withheld{path.Length}"));
        var (blind, other) = (await SignedInAsync($"blind{path.Length}"), await SignedInAsync($"other{path.Length}"));
        var blindId = await hand.Platform.InStoreAsync(store => store.People.Where(person => person.Name == $"blind{path.Length}").Select(person => person.Id).SingleAsync());
        await hand.Platform.InStoreAsync(store =>
        {
            store.Add(new Withheld { PersonId = blindId, ConversationId = id });
            return store.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await blind.Client.GetAsync(string.Format(path, id))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.Client.GetAsync(string.Format(path, id))).StatusCode);
        Assert.DoesNotContain($"/conversations/{id}\"", await blind.Client.GetStringAsync("/conversations"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/conversations/{id}\"", await blind.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains($"/conversations/{id}\"", await other.Client.GetStringAsync("/conversations"), StringComparison.Ordinal);
    }

    private Task<Browser> SignedInAsync(string name) => hand.Platform.SignedInAsync(name, Role.Owner);
}
