using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Conversations;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.Example;
using Rapport.Web.People;
using Rapport.Web.Tests.Audits;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Example;

public sealed class ForwardTests(Hand hand) : IClassFixture<Hand>
{
    private static int count;

    private Platform Platform => hand.Platform;

    [Fact]
    public async Task A_leader_shows_one_of_their_own_to_everybody_and_takes_it_back()
    {
        var (lea, talk) = await ShownAsync();
        var tom = await Platform.SignedInAsync($"tom{talk}", Role.Advisor, "Elsewhere");
        var page = (await tom.OpenAsync($"/example/talks/{talk}")).QuerySelector("main")!.TextContent;
        Assert.All(["A whole day's leave gone", "I hear myself hurry.", "90% confidence"], words =>
            Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync($"/conversations/{talk}"));
        await lea.SendAsync($"/example/talks/{talk}", "form[action*=TakeBack]");
        Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync($"/example/talks/{talk}"));
        Assert.Equal(["put forward", "took back"], await Platform.InStoreAsync(store => store.Log
            .Where(entry => entry.AboutId == talk && (entry.What == "put forward" || entry.What == "took back")).OrderBy(entry => entry.Id)
            .Select(entry => entry.What).ToListAsync()));
    }

    [Fact]
    public async Task A_new_one_takes_the_place_of_the_old()
    {
        var (lea, old) = await ShownAsync();
        var next = await Platform.TalkAsync("Tom", "Deliveries", $"next{old}");
        await lea.SendAsync($"/conversations/{next}", "form[action*=Put]", ("why", "This one is harder."));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await lea.StatusAsync($"/example/talks/{old}"), await lea.StatusAsync($"/example/talks/{next}")));
    }

    [Fact]
    public async Task Nobody_shows_what_is_anothers_or_not_theirs_alone()
    {
        var (lea, own) = await ShownAsync();
        await lea.SendAsync($"/conversations/{own}", "form[action*=TakeBack]");
        var others = await Platform.TalkAsync("Dawn", "Deliveries", $"others{own}");
        var both = Talks.Of($"both{own}", "Hello?", "One moment.");
        var shared = await hand.KeepAsync(both with { Turns = [.. both.Turns, new Turn(Speaker.Advisor, "I take over.", "Dawn")] });
        foreach (var id in new[] { others, shared })
        {
            Assert.Null((await lea.OpenAsync($"/conversations/{id}")).QuerySelector("form[action*=Put]"));
            Assert.Equal(HttpStatusCode.NotFound, await PutAsync(lea, own, id));
        }
    }

    [Fact]
    public async Task From_whom_it_is_withheld_it_is_withheld_here_too()
    {
        var (_, talk) = await ShownAsync();
        var (person, otto) = await Platform.AuditorAsync($"otto{talk}", Role.Auditor);
        await Platform.PickAsync(talk, person);
        Assert.Equal(HttpStatusCode.NotFound, await otto.StatusAsync($"/example/talks/{talk}"));
        Assert.DoesNotContain($"/example/talks/{talk}\"", await otto.Client.GetStringAsync("/example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_long_as_it_is_to_be_rated_blind_everybody_reads_the_talk_alone_and_is_barred_from_nothing()
    {
        var (_, talk) = await ShownAsync();
        var (person, _) = await Platform.AuditorAsync($"olga{talk}", Role.Auditor);
        await Platform.PickAsync(talk, person);
        var tom = await Platform.SignedInAsync($"ben{talk}", Role.Advisor);
        var page = (await tom.OpenAsync($"/example/talks/{talk}")).QuerySelector("main")!.TextContent;
        Assert.Contains("A whole day's leave gone", page, StringComparison.Ordinal);
        Assert.All(["90% confidence", "what mattered most", "I hear myself hurry."], words =>
            Assert.DoesNotContain(words, page, StringComparison.Ordinal));
        Assert.False(await IsBarredAsync($"ben{talk}", talk));
    }

    [Fact]
    public async Task Who_may_be_given_it_reads_no_rating_and_may_still_be_given_it_and_others_who_read_it_may_not()
    {
        var (_, talk) = await ShownAsync();
        var (_, otto) = await Platform.AuditorAsync($"ota{talk}", Role.Auditor);
        Assert.DoesNotContain("90% confidence", (await otto.OpenAsync($"/example/talks/{talk}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await IsBarredAsync($"ota{talk}", talk));
        await (await Platform.SignedInAsync($"cyd{talk}", Role.Auditor)).OpenAsync($"/example/talks/{talk}");
        Assert.True(await IsBarredAsync($"cyd{talk}", talk));
    }

    [Fact]
    public async Task It_ends_with_the_conversation_and_rests_while_its_leader_is_not_here()
    {
        var (_, talk) = await ShownAsync();
        var tom = await Platform.SignedInAsync($"dan{talk}", Role.Advisor);
        await SetGoneAsync(Led.Now);
        Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync($"/example/talks/{talk}"));
        await SetGoneAsync(null);
        Assert.Equal(HttpStatusCode.OK, await tom.StatusAsync($"/example/talks/{talk}"));
        await Platform.InStoreAsync(store => store.Conversations.Where(each => each.Id == talk).ExecuteDeleteAsync());
        Assert.False(await Platform.InStoreAsync(store => store.Forwards.AnyAsync(forward => forward.ConversationId == talk)));
        Task<int> SetGoneAsync(DateTimeOffset? at) => Platform.InStoreAsync(store => store.People.Where(person => person.Name == $"lea{talk}")
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.DeactivatedAt, at)));
    }

    /// <summary>A rated conversation of Tom, who leads here, put forward by him; who he is, is told by its number.</summary>
    private async Task<(Browser Leader, long Talk)> ShownAsync()
    {
        var talk = await hand.KeepAsync(Written.OfTheLook($"forward{Interlocked.Increment(ref count)}"));
        var leader = await Platform.SignedInAsync($"lea{talk}", Role.Leader, "Deliveries", "Tom");
        await leader.SendAsync($"/conversations/{talk}", "form[action*=Put]", ("why", "I hear myself hurry."));
        return (leader, talk);
    }

    private async Task<bool> IsBarredAsync(string name, long talk) => await Platform.InStoreAsync(async store =>
    {
        var person = await store.People.Where(each => each.Name == name).Select(each => each.Id).SingleAsync();
        return (await Barred.ReadAsync(store, [person], [talk])).Is(person, talk);
    });

    /// <summary>Sends the form of one conversation to the address of another.</summary>
    private static async Task<HttpStatusCode> PutAsync(Browser browser, long from, long to)
    {
        var page = await browser.OpenAsync($"/conversations/{from}");
        var token = page.QuerySelector("form[action*=Put] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("why", "Not mine.")]);
        using var answer = await browser.Client.PostAsync($"/example/talks/{to}?handler=Put", content);
        return answer.StatusCode;
    }
}
