using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Ratings;

namespace Rapport.Web.Tests.Conversations;

public sealed class ErasureTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Fact]
    public async Task A_customer_is_erased_everywhere_and_nobody_else()
    {
        await Platform.KeepAsync(Talks.Of("gone", "My zebra slippers") with { Customer = "u-7" }, Talks.Of("stays", "My zebra slippers") with { Customer = "u-8" });
        await RateAsync("gone");
        var owner = await Platform.SignedInAsync("ana", Role.Owner);
        var look = await owner.SendAsync("/erasure", "button[formaction*=Look]", ("Whom", "Customer"), ("Name", "u-7"));
        Assert.Contains("It reaches 1 conversation.", look.Text, StringComparison.Ordinal);
        Assert.NotNull(look.Page.QuerySelector("button[formaction*=Erase]"));
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("abe", Role.Owner));
        using var answer = await client.PostAsync("/api/erasures", new StringContent("""{"whom":"customer","name":"u-7"}""", Encoding.UTF8, "application/json"));
        Assert.Contains("\"conversations\":1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["stays"], await FoundAsync("zebra"));
        Assert.False(await Platform.InStoreAsync(store => store.Ratings.AnyAsync(rating => rating.Reader == "of gone")));
        Assert.True(await Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "erased" && entry.About == "customer")));
    }

    [Fact]
    public async Task An_advisors_name_is_taken_out_and_the_conversation_stays_to_be_rated_afresh()
    {
        await Platform.KeepAsync(Talks.By("Zebedee", "Returns", "named", "Is that Zebedee?", "Zebedee speaking, about your giraffe."));
        await RateAsync("named");
        var owner = await Platform.SignedInAsync("bea", Role.Owner);
        await owner.OpenAsync("/erasure");
        var look = await owner.SendAsync("/erasure", "button[formaction*=Look]", ("Whom", "Advisor"), ("Name", "Zebedee"));
        Assert.Contains("It reaches 1 conversation.", look.Text, StringComparison.Ordinal);
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("bob", Role.Owner));
        using var answer = await client.PostAsync("/api/erasures", new StringContent("""{"whom":"advisor","name":"Zebedee"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["named"], await FoundAsync("giraffe"));
        Assert.Empty(await FoundAsync("zebedee"));
        Assert.DoesNotContain("Zebedee", await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == "named").Select(talk => talk.Talk).SingleAsync()), StringComparison.OrdinalIgnoreCase);
        Assert.False(await Platform.InStoreAsync(store => store.Ratings.AnyAsync(rating => rating.Reader == "of named")));
    }

    [Fact]
    public async Task What_is_erased_lies_nowhere_in_the_files_any_more()
    {
        await Platform.KeepAsync(Talks.Of("on disk", "The xylophonist plays quizzically") with { Customer = "u-11" });
        await RateAsync("on disk");
        if (File.Exists(Path.Combine(Platform.Folder, "rapport.db")))
            Assert.Contains("xylophonist", await FilesAsync(), StringComparison.OrdinalIgnoreCase);
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("dora", Role.Owner));
        using var answer = await client.PostAsync("/api/erasures", new StringContent("""{"whom":"customer","name":"u-11"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("xylophonist", await FilesAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_is_erased_while_a_file_is_on_its_way_in()
    {
        await Platform.InStoreAsync(store =>
        {
            store.Add(new Import { File = "x", Spool = "x", State = ImportState.Failed, Bytes = 1, ReceivedAt = DateTimeOffset.UnixEpoch });
            return store.SaveChangesAsync();
        });
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("cas", Role.Owner));
        using var answer = await client.PostAsync("/api/erasures", new StringContent("""{"whom":"customer","name":"u-9"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await Platform.InStoreAsync(store => store.Imports.ExecuteDeleteAsync());
    }

    private Task<List<string>> FoundAsync(string words) => Platform.InStoreAsync(store =>
        store.Conversations.Saying(store, SoughtWords.In(words)!).Select(talk => talk.ExternalId).ToListAsync());

    /// <summary>All bytes of the data folder; on PostgreSQL the database's own files lie elsewhere and are the server's to tidy.</summary>
    private async Task<string> FilesAsync()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Platform.Folder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }
        return all.ToString();
    }

    private Task<int> RateAsync(string id) => Platform.InStoreAsync(async store =>
    {
        var talk = await store.Conversations.SingleAsync(talk => talk.ExternalId == id);
        store.Add(new StoredRating
        {
            ConversationId = talk.Id,
            Reader = $"of {id}",
            Rubric = "test",
            RatedAt = talk.ChangedAt,
            OfChange = talk.ChangedAt,
            IsCurrent = false,
            Flags = "",
            Line = "{}",
        });
        return await store.SaveChangesAsync();
    });
}
