using System.Net;
using AngleSharp.Html.Dom;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Overview;

public sealed class OverviewTests : FreshPlatform
{
    [Fact]
    public async Task An_empty_installation_says_what_will_stand_here()
    {
        var owner = await Platform.SignedInAsync("madison", Role.Owner);
        Assert.Contains("No conversation has been rated yet", Text(await owner.OpenAsync("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mean_stands_with_its_interval_and_n()
    {
        foreach (var score in new[] { 5.0, 6, 7, 8, 6 })
            await Platform.RatedAsync(score);
        var page = await OwnerOpensAsync("/");
        Assert.Equal("6.4", page.QuerySelector(".number")!.TextContent);
        Assert.Contains("5.0 to 7.8 (95% interval by Student's t, too few advisors being known to cluster by), n = 5", Text(page), StringComparison.Ordinal);
        Assert.Contains("Friendly, on the way to Caring", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_advisors_make_the_interval_robust_to_their_clusters()
    {
        foreach (var (advisor, score) in new[] { ("A", 3.0), ("B", 5), ("C", 6), ("D", 7), ("E", 9) }.SelectMany(each => Enumerable.Repeat(each, 4)))
            await Platform.RatedAsync(score, advisor: advisor);
        Assert.Contains("robust to clusters of 5 advisors), n = 20", Text(await OwnerOpensAsync("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_than_five_show_conversations_and_no_mean()
    {
        foreach (var score in new[] { 2.0, 3, 4, 5 })
            await Platform.RatedAsync(score);
        var page = await OwnerOpensAsync("/");
        Assert.Equal("–", page.QuerySelector(".number")!.TextContent);
        Assert.Contains("4 rated conversations: too few for a mean", Text(page), StringComparison.Ordinal);
        Assert.Equal("/conversations", page.QuerySelector("main .grid a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_declined_conversation_is_counted_and_never_averaged()
    {
        for (var i = 0; i < 5; i++)
            await Platform.RatedAsync(7);
        await Platform.RatedAsync(null);
        var page = await OwnerOpensAsync("/");
        Assert.Equal("7.0", page.QuerySelector(".number")!.TextContent);
        Assert.Contains("1 more could not be rated", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cell_of_the_ledger_opens_to_its_conversations()
    {
        await Platform.RatedAsync(4, cues: [new(CueKind.LifeEvent, Response.Missed, "We buried Mum."), new(CueKind.LifeEvent, null, "It is her birthday.")]);
        var page = await OwnerOpensAsync("/?team=Returns&from=2026-03-01");
        var cell = Assert.Single(page.QuerySelectorAll("a[aria-label='1 life event missed']"));
        Assert.Equal("/conversations?cue=lifeEvent&response=missed&team=Returns&from=2026-03-01", cell.GetAttribute("href"));
        Assert.Contains("1 more came after the advisor's last words", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moments_and_what_went_unheard_stand_in_the_words_of_both()
    {
        var good = await Platform.RatedAsync(9.1, cues: [new(CueKind.Need, Response.ActedOn, "I have narrow feet, like my aunt.", "Narrow feet like your aunt: let's look together.")]);
        var bad = await Platform.RatedAsync(3.2, advisor: "Rhea", cues: [new(CueKind.Loyalty, Response.Missed, "twenty years I've been with you, Rhea")]);
        var page = await OwnerOpensAsync("/");
        Assert.Contains("let's look together", page.QuerySelector("section[aria-labelledby=moments] blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"section[aria-labelledby=moments] a[href='/conversations/{good}']"));
        var unheard = page.QuerySelector("section[aria-labelledby=unheard]")!;
        Assert.Contains("no word of it; the reply went And the postcode, please?", Squeezed(unheard.QuerySelector("figcaption")!.TextContent), StringComparison.Ordinal);
        Assert.NotNull(unheard.QuerySelector($"a[href='/conversations/{bad}']"));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_counted()
    {
        for (var i = 0; i < 5; i++)
            await Platform.RatedAsync(3, behaviours: [(BehaviourCode.PolicyDeflection, "That is our policy."), (BehaviourCode.OwnWords, "Narrow garage, wide car.")]);
        var way = (await OwnerOpensAsync("/")).QuerySelector("section[aria-labelledby=way]")!;
        Assert.Contains("A rule ended the matter 5 times; a stock phrase was said 0 times. Own words in 100% (5 of 5)", way.TextContent, StringComparison.Ordinal);
        Assert.Equal(["“That is our policy.”", "a rule", "5", "3.0 (3.0 to 3.0, n = 5)"], way.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
        Assert.Equal("/conversations?words=%22That%20is%20our%20policy.%22", way.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task How_stands_beside_what_and_a_missing_process_score_is_no_zero()
    {
        foreach (var (score, process) in new[] { (8.0, 9.0), (7, 8), (4, 8), (3, 2), (7, 3) })
            await Platform.RatedAsync(score, process: process);
        await Platform.RatedAsync(6);
        var how = Squeezed((await OwnerOpensAsync("/")).QuerySelector("section[aria-labelledby=how]")!.TextContent);
        Assert.Contains("2kind and handled well, 40%", how, StringComparison.Ordinal);
        Assert.Contains("Of 5 conversations where both are known. Mean process score 6.0", how, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selection_counts_what_it_says()
    {
        await Platform.RatedAsync(5, team: "Returns", channel: Channel.Call);
        await Platform.RatedAsync(5, team: "Returns", week: 1);
        await Platform.RatedAsync(5, team: "Repairs");
        Assert.Contains("1 rated conversation:", Text(await OwnerOpensAsync("/?team=Returns&channel=call")), StringComparison.Ordinal);
        Assert.Contains("2 rated conversations:", Text(await OwnerOpensAsync("/?from=2026-03-02&to=2026-03-02")), StringComparison.Ordinal);
        Assert.Contains("No rated conversation is among what you chose", Text(await OwnerOpensAsync("/?team=Nobody")), StringComparison.Ordinal);
        Assert.Contains("could not be read", Text(await OwnerOpensAsync("/?from=yesterday")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_stand_in_alphabetical_order_and_overlapping_intervals_claim_none()
    {
        foreach (var (team, score) in new[] { ("Returns", 8.0), ("Deliveries", 6), ("Returns", 5), ("Deliveries", 7) }.SelectMany(each => Enumerable.Repeat(each, 3)))
            await Platform.RatedAsync(score, team);
        var table = (await OwnerOpensAsync("/")).QuerySelector("section[aria-labelledby=team-table]")!;
        Assert.Equal(["Deliveries", "Returns"], table.QuerySelectorAll("tbody th").Select(head => head.TextContent));
        Assert.Contains("All intervals overlap: no order can be claimed", table.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_counts_their_teams_only()
    {
        await Platform.RatedAsync(5, team: "Returns");
        await Platform.RatedAsync(5, team: "Repairs");
        var leader = await Platform.SignedInAsync("tom", Role.Leader, "Repairs");
        var page = await leader.OpenAsync("/");
        Assert.Contains("1 rated conversation:", Text(page), StringComparison.Ordinal);
        Assert.Equal(["Repairs"], page.QuerySelectorAll("section[aria-labelledby=team-table] tbody th").Select(head => head.TextContent));
    }

    [Fact]
    public async Task To_an_advisor_no_figure_points_at_a_colleague()
    {
        var rhea = await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea");
        for (var i = 0; i < 6; i++)
            await Platform.RatedAsync(5, advisor: i % 2 == 0 ? "Rhea" : "Madison", cues: [new(CueKind.Need, Response.ActedOn, $"Madison and I need {i} big boots.", "Big boots it is, with a wide toe.")]);
        Assert.Contains("would point at a colleague", Text(await rhea.OpenAsync("/")), StringComparison.Ordinal);
        await Platform.RatedAsync(5, advisor: "Tom");
        var page = await rhea.OpenAsync("/");
        Assert.Equal("5.0", page.QuerySelector(".number")!.TextContent);
        Assert.All(page.QuerySelectorAll("figcaption bdi"), name => Assert.Equal("Rhea", name.TextContent));
    }

    [Fact]
    public async Task What_people_said_is_text_and_nothing_else()
    {
        await Platform.RatedAsync(9, team: "<script>alert(1)</script>", cues: [new(CueKind.Need, Response.ActedOn, "<b>I need</b> boots & a lift", "<img src=x> Boots & a lift it is.")]);
        var owner = await Platform.SignedInAsync("madison", Role.Owner);
        using var answer = await owner.Client.GetAsync("/");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.Contains("Boots &amp; a lift it is.", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<IHtmlDocument> OwnerOpensAsync(string path)
    {
        var browser = Platform.Anonymous();
        if ((await browser.SignInAsync("owner")).Status == HttpStatusCode.OK)
            browser = await Platform.SignedInAsync("owner", Role.Owner);
        return await browser.OpenAsync(path);
    }

    private static string Text(IHtmlDocument page) => Squeezed(page.Body!.TextContent);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
