using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Conversations;

public sealed class ImportsTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_is_uploaded_is_read_in_the_background_and_shown()
    {
        var owner = await platform.SignedInAsync("ana", Role.Owner);
        await owner.UploadAsync(("two.jsonl", Uploads.TwoTalks), ("call.txt", "Agent: Hello.\nCustomer: My shoes leak.\nAgent: Oh no.\n"));
        var (two, call) = (await platform.FinishedAsync("two.jsonl"), await platform.FinishedAsync("call.txt"));
        Assert.Equal((ImportState.Done, 2, 100), (two.State, two.Conversations, two.Percent));
        Assert.Equal((ImportState.Done, 1, 0), (call.State, call.Conversations, call.Complained));
        Assert.Equal("shop", await platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ImportId == two.Id).Select(talk => talk.Source).FirstAsync()));
        Assert.Contains("two.jsonl", (await owner.OpenAsync("/imports")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spool_is_empty_when_an_import_is_done()
    {
        var owner = await platform.SignedInAsync("ben", Role.Owner);
        await owner.UploadAsync(("spool.jsonl", Uploads.TwoTalks));
        Assert.Null((await platform.FinishedAsync("spool.jsonl")).Spool);
        Assert.Empty(platform.Services.GetRequiredService<Spool>().Names);
    }

    [Fact]
    public async Task A_file_that_comes_twice_changes_nothing()
    {
        var owner = await platform.SignedInAsync("cleo", Role.Owner);
        var talk = Uploads.TwoTalks.Replace("up-", "twice-", StringComparison.Ordinal);
        await owner.UploadAsync(("first.jsonl", talk));
        await platform.FinishedAsync("first.jsonl");
        await owner.UploadAsync(("again.jsonl", talk));
        var again = await platform.FinishedAsync("again.jsonl");
        Assert.Equal((2, 0, 2), (again.Conversations, again.Replaced, again.Unchanged));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_by_file_line_and_reason_and_the_rest_is_kept()
    {
        var owner = await platform.SignedInAsync("dora", Role.Owner);
        await owner.UploadAsync(("broken.jsonl", Uploads.TwoTalks.Replace("up-2\"", "up-2\"!", StringComparison.Ordinal)));
        var import = await platform.FinishedAsync("broken.jsonl");
        Assert.Equal((1, 1), (import.Conversations, import.Complained));
        Assert.StartsWith("broken.jsonl:2: not read as JSON", import.Complaints, StringComparison.Ordinal);
        Assert.Contains("broken.jsonl:2", (await owner.OpenAsync($"/imports/{import.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_data_is_taken_out_before_anything_is_kept()
    {
        var owner = await platform.SignedInAsync("emil", Role.Owner);
        await owner.UploadAsync(("mail.jsonl", """{"id":"mail-1","turns":[{"who":"customer","text":"I am ada@example.com"}]}"""));
        await platform.FinishedAsync("mail.jsonl");
        var talk = await platform.InStoreAsync(store => store.Conversations.SingleAsync(talk => talk.ExternalId == "mail-1"));
        Assert.Contains("I am <email>", talk.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_import_goes_on_behind_what_was_stored()
    {
        _ = platform.Services;
        var text = string.Join('\n', Enumerable.Range(0, 1000).Select(number => $$"""{"id":"resumed-{{number}}","source":"r","turns":[{"who":"customer","text":"Hello"}]}"""));
        var (name, bytes) = await platform.Services.GetRequiredService<Spool>().TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
        await platform.InStoreAsync(store =>
        {
            store.Add(new Import
            {
                File = "resumed.jsonl",
                Spool = name,
                Bytes = bytes,
                State = ImportState.Running,
                Conversations = 400,
                ReceivedAt = DateTimeOffset.UnixEpoch,
            });
            return store.SaveChangesAsync();
        });
        platform.Services.GetRequiredService<ImportWorker>().Ring();
        var import = await platform.FinishedAsync("resumed.jsonl");
        Assert.Equal((1000, 0), (import.Conversations, import.Unchanged));
        Assert.Equal(600, await platform.InStoreAsync(store => store.Conversations.CountAsync(talk => talk.Source == "r")));
    }

    [Fact]
    public async Task A_stopped_import_stores_nothing_more_and_leaves_no_file()
    {
        var owner = await platform.SignedInAsync("finn", Role.Owner);
        var (name, bytes) = await platform.Services.GetRequiredService<Spool>().TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(Uploads.TwoTalks)), default);
        var id = await platform.InStoreAsync(async store =>
        {
            var failed = new Import { File = "stopped.jsonl", Spool = name, Bytes = bytes, State = ImportState.Failed, ReceivedAt = DateTimeOffset.UnixEpoch };
            store.Add(failed);
            await store.SaveChangesAsync();
            return failed.Id;
        });
        var stopped = await owner.SendAsync($"/imports/{id}", "button[formaction*=Stop]");
        Assert.Equal(HttpStatusCode.Redirect, stopped.Status);
        Assert.Equal(ImportState.Stopped, (await platform.FinishedAsync("stopped.jsonl")).State);
        Assert.DoesNotContain(name, platform.Services.GetRequiredService<Spool>().Names);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused_and_nothing_of_it_kept()
    {
        var owner = await platform.SignedInAsync("gus", Role.Owner);
        using var answer = await owner.UploadAsync(null, ("foreign.jsonl", Uploads.TwoTalks));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await platform.InStoreAsync(store => store.Imports.AnyAsync(import => import.File == "foreign.jsonl")));
    }

    [Fact]
    public async Task A_name_that_is_a_path_is_only_a_name()
    {
        var owner = await platform.SignedInAsync("hal", Role.Owner);
        await owner.UploadAsync(("../../etc/passwd.jsonl", Uploads.TwoTalks));
        Assert.Equal(ImportState.Done, (await platform.FinishedAsync("passwd.jsonl")).State);
    }
}
