using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Conversations;

public sealed class ExportTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_is_exported_is_the_same_again_in_an_empty_installation()
    {
        await platform.KeepAsync([.. Enumerable.Range(0, 700).Select(number =>
            Talks.Of($"out-{number}", "Hello, \"you\" <b>&", "Line\ntwo é🙂") with { Customer = $"u-{number}", Tags = ["a", "b"], Subject = "Shoes" })]);
        var owner = await platform.SignedInAsync("ana", Role.Owner);
        var exported = await owner.Client.GetStringAsync("/api/export");
        var before = await AllAsync();
        Assert.Equal(700, before.Count);
        await platform.InStoreAsync(store => store.Conversations.ExecuteDeleteAsync());
        await owner.UploadAsync(("conversations.jsonl", exported));
        await platform.FinishedAsync("conversations.jsonl");
        Assert.Equal(before, await AllAsync());
    }

    private Task<List<string>> AllAsync() => platform.InStoreAsync(async store =>
        (await store.Conversations.Select(talk => new { talk.Source, talk.ExternalId, talk.Talk }).ToListAsync())
            .Select(talk => $"{talk.Source} {talk.ExternalId} {talk.Talk}").Order(StringComparer.Ordinal).ToList());
}
