using System.Net;
using System.Text.Json;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Ratings;

namespace Rapport.Web.Tests.Conversations;

public sealed class SearchTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Theory]
    [InlineData("leak", true)]
    [InlineData("LÉAK", true)]
    [InlineData("shoes third", true)]
    [InlineData("\"the third time\"", true)]
    [InlineData("\"third the time\"", false)]
    [InlineData("thats", true)]
    [InlineData("words-1", true)]
    [InlineData("tom", true)]
    [InlineData("umbrella", false)]
    [InlineData("shoes umbrella", false)]
    public async Task Words_find_what_was_said_whatever_their_case_and_accents(string words, bool isFound)
    {
        await Platform.KeepAsync(Talks.Of("words-1", "That's the third time my shoes leaked.", "Oh no."));
        Assert.Equal(isFound, (await FindAsync(new Viewer { Role = Role.Owner }, ("words", words))).Contains("words-1"));
    }

    [Fact]
    public async Task What_was_said_before_a_change_is_no_longer_found()
    {
        await Platform.KeepAsync(Talks.Of("changed-1", "An umbrella stand"));
        await Platform.KeepAsync(Talks.Of("changed-1", "A parasol stand"));
        Assert.Empty(await FindAsync(new Viewer { Role = Role.Owner }, ("words", "umbrella stand")));
        Assert.Equal(["changed-1"], await FindAsync(new Viewer { Role = Role.Owner }, ("words", "parasol")));
    }

    [Property(MaxTest = 60)]
    public void No_text_breaks_the_query(string? text) => Assert.NotNull(FindAsync(new Viewer { Role = Role.Owner }, ("words", text ?? "")).GetAwaiter().GetResult());

    [Theory]
    [InlineData("\" OR * NEAR(a b) ^x -y col:z (")]
    [InlineData("'; DROP TABLE conversations; --")]
    [InlineData("a & b | !c <-> d:* ''")]
    [InlineData("AND OR NOT")]
    public async Task No_syntax_is_understood(string text) => Assert.NotNull(await FindAsync(new Viewer { Role = Role.Owner }, ("words", text)));

    [Fact]
    public async Task An_advisor_sees_their_own_and_a_leader_their_teams()
    {
        await Platform.KeepAsync(Talks.By("Rhea", "Returns", "see-1", "Hello", "Hi"), Talks.By("Dawn", "Returns", "see-2", "Hello", "Hi"), Talks.By("Colin", "Repairs", "see-3", "Hello", "Hi"));
        var leader = new Viewer { Role = Role.Leader, Spells = [new(1, "Returns", DateTimeOffset.UnixEpoch, null), new(2, "Repairs", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)] };
        Assert.Equal(["see-1"], await SeenAsync(new Viewer { Role = Role.Advisor, Advisor = "Rhea" }));
        Assert.Equal(["see-1", "see-2"], await SeenAsync(leader));
        Assert.Equal(["see-1", "see-2"], await SeenAsync(leader with { Role = Role.Auditor }));
        Assert.Empty(await SeenAsync(new Viewer { Role = Role.Auditor }));
        Assert.Empty(await SeenAsync(new Viewer { Role = Role.Advisor }));
        Assert.Empty(await SeenAsync(Viewer.Nobody));
    }

    [Fact]
    public async Task Team_channel_time_and_customer_narrow()
    {
        await Platform.KeepAsync(
            Talks.By("Tom", "Narrow", "n-1", "Hello") with { Channel = Channel.Email, Customer = "u-1", StartedAt = new(2025, 1, 31, 23, 59, 0, TimeSpan.Zero) },
            Talks.By("Tom", "Narrow", "n-2", "Hello") with { StartedAt = new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero) },
            Talks.By("Tom", "Narrow", "n-3", "Hello") with { StartedAt = null });
        var owner = new Viewer { Role = Role.Owner };
        Assert.Equal(["n-1"], await FindAsync(owner, ("team", "Narrow"), ("channel", "email")));
        Assert.Equal(["n-1"], await FindAsync(owner, ("customer", "u-1")));
        Assert.Equal(["n-1"], await FindAsync(owner, ("team", "Narrow"), ("from", "2025-01-31"), ("to", "2025-01-31")));
        Assert.Equal(["n-2", "n-1"], await FindAsync(owner, ("team", "Narrow"), ("to", "2025-02-01")));
        Assert.Equal(["n-3", "n-2", "n-1"], await FindAsync(owner, ("team", "Narrow"), ("from", "no day")));
    }

    [Fact]
    public async Task A_cue_and_how_it_was_met_are_sought_in_one_and_the_same_cue()
    {
        await Platform.KeepAsync(Talks.By("Tom", "Cues", "cue-1", "Twelve years with you", "And the postcode?"), Talks.By("Tom", "Cues", "cue-2", "Hello"));
        await RateAsync("cue-1", 4.1, (CueKind.Loyalty, Response.Missed), (CueKind.Need, Response.ActedOn));
        await RateAsync("cue-2", 7.3);
        var owner = new Viewer { Role = Role.Owner };
        Assert.Equal(["cue-1"], await FindAsync(owner, ("team", "Cues"), ("cue", "loyalty"), ("response", "missed")));
        Assert.Empty(await FindAsync(owner, ("team", "Cues"), ("cue", "loyalty"), ("response", "actedOn")));
        Assert.Equal(["cue-1"], await FindAsync(owner, ("team", "Cues"), ("rating-to", "5")));
        Assert.Equal(["cue-2"], await FindAsync(owner, ("team", "Cues"), ("rating-from", "5"), ("rating-to", "8")));
    }

    [Fact]
    public async Task The_page_shows_hits_in_their_words_and_has_an_address()
    {
        await Platform.KeepAsync(Talks.By("Tom", "Shown", "shown-1", "My <b>galoshes</b> leak", "Oh no"));
        var page = await (await Platform.SignedInAsync("iris", Role.Owner)).OpenAsync("/conversations?words=galosh&team=Shown");
        Assert.Equal("galoshes", page.QuerySelector("q mark")!.TextContent);
        Assert.Contains("My <b>galoshes</b> leak", page.QuerySelector("q")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("galosh", page.QuerySelector("input[name=words]")!.GetAttribute("value"));
        Assert.Contains("1 conversation,", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat()
    {
        var moment = new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);
        await Platform.KeepAsync([.. Enumerable.Range(0, 60).Select(number =>
            Talks.By("Tom", "Paged", $"page-{number}", "Hello") with { StartedAt = moment.AddMinutes(number / 7) })]);
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("jan", Role.Owner));
        var seen = new List<string>();
        for (var path = "/api/conversations?team=Paged&size=25"; path is not null;)
        {
            var answer = JsonDocument.Parse(await client.GetStringAsync(path)).RootElement;
            seen.AddRange(answer.GetProperty("conversations").EnumerateArray().Select(talk => talk.GetProperty("externalId").GetString()!));
            path = answer.GetProperty("next").GetString();
        }
        Assert.Equal(Enumerable.Range(0, 60).Select(number => $"page-{number}").Order(), seen.Order());
    }

    [Fact]
    public async Task The_API_gives_the_talk_of_one_conversation_to_those_who_may_see_it()
    {
        await Platform.KeepAsync(Talks.By("Kay", "Alone", "alone-1", "Hello", "Hi"));
        var id = await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == "alone-1").Select(talk => talk.Id).SingleAsync());
        var kay = await Platform.WithTokenAsync(await Platform.PersonAsync("kay", Role.Advisor, advisor: "Kay"));
        var lou = await Platform.WithTokenAsync(await Platform.PersonAsync("lou", Role.Advisor, advisor: "Lou"));
        Assert.Contains("\"alone-1\"", await kay.GetStringAsync($"/api/conversations/{id}"), StringComparison.Ordinal);
        using var refused = await lou.GetAsync($"/api/conversations/{id}");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private async Task<IReadOnlyList<string>> SeenAsync(Viewer viewer) =>
        [.. (await FindAsync(viewer)).Where(id => id.StartsWith("see-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private Task<List<string>> FindAsync(Viewer viewer, params (string Name, string Value)[] query) => Platform.InStoreAsync(store =>
        new Search(query.Select(each => KeyValuePair.Create(each.Name, new Microsoft.Extensions.Primitives.StringValues(each.Value))))
            .Find(store, viewer, Platform.Services.GetServices<Criterion>()).NewestFirst(null).Select(talk => talk.ExternalId).ToListAsync());

    private Task<int> RateAsync(string id, double score, params (CueKind Kind, Response Response)[] cues) => Platform.InStoreAsync(async store =>
    {
        var talk = await store.Conversations.SingleAsync(talk => talk.ExternalId == id);
        var rating = new StoredRating
        {
            ConversationId = talk.Id,
            Reader = "test",
            Rubric = "test",
            RatedAt = talk.ChangedAt,
            OfChange = talk.ChangedAt,
            IsCurrent = true,
            Score = score,
            Flags = "",
            Line = "{}",
        };
        store.Add(rating);
        await store.SaveChangesAsync();
        store.AddRange(cues.Select((cue, number) => new StoredCue
        {
            RatingId = rating.Id,
            Number = number,
            ConversationId = talk.Id,
            Turn = 0,
            Start = 0,
            Length = 1,
            Kind = cue.Kind,
            Salience = 1,
            Response = cue.Response,
        }));
        return await store.SaveChangesAsync();
    });
}
