using Microsoft.EntityFrameworkCore;
using Rapport.Web.Hiring;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Hiring;

/// <summary>Two judge alone before they talk: at every door.</summary>
public sealed class BlindTests : FreshPlatform
{
    private const string Heard = "she saw the walking stick";

    [Fact]
    public async Task Until_both_have_handed_in_nobody_sees_the_others_levels_on_a_page_in_the_API_or_in_the_export()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        await sought.HandInAsync(nora, "ida", HiringPart.Heart, 5, Heard);
        var lea = await Platform.InStoreAsync(store => store.People.SingleAsync(person => person.Name == "lea"));
        using var api = await Platform.WithTokenAsync(lea);
        string[] doors =
        [
            (await sought.Lea.OpenAsync($"/hiring/candidates/{nora}")).Body!.TextContent,
            (await sought.Ivo.OpenAsync($"/hiring/candidates/{nora}")).Body!.TextContent,
            (await sought.Ida.OpenAsync($"/hiring/candidates/{nora}")).Body!.TextContent,
            (await sought.Lea.OpenAsync($"/hiring/{sought.Opening}")).Body!.TextContent,
            (await sought.Ivo.OpenAsync($"/hiring/rate/{await sought.SheetAsync(nora, "ivo", HiringPart.Heart)}")).QuerySelector("textarea")!.TextContent,
            await api.GetStringAsync($"/api/hiring/openings/{sought.Opening}/levels"),
            await sought.Lea.Client.GetStringAsync($"/hiring/tables/{sought.Opening}.csv"),
        ];
        Assert.All(doors, door => Assert.DoesNotContain(Heard, door, StringComparison.Ordinal));
        Assert.All(doors, door => Assert.DoesNotContain("Noticed a small thing, asked about it", door, StringComparison.Ordinal));
        Assert.Contains("\"questions\":null", doors[^2], StringComparison.Ordinal);
        Assert.DoesNotContain("notice", doors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_opens_to_nobody_but_its_interviewer()
    {
        var sought = await Sought.OpenAsync(Platform);
        var sheet = await sought.SheetAsync(await sought.CandidateAsync(), "ida", HiringPart.Work);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await sought.Ivo.StatusAsync($"/hiring/rate/{sheet}"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await sought.Lea.StatusAsync($"/hiring/rate/{sheet}"));
        Assert.Equal(System.Net.HttpStatusCode.OK, await sought.Ida.StatusAsync($"/hiring/rate/{sheet}"));
    }

    [Fact]
    public async Task Whoever_still_owes_a_sheet_sees_nothing_of_the_parts_that_are_done()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        await sought.HandInAsync(nora, "ida", HiringPart.Work, 5, Heard);
        await sought.HandInAsync(nora, "ivo", HiringPart.Work, 2, Heard);
        Assert.DoesNotContain(Heard, (await sought.Ivo.OpenAsync($"/hiring/candidates/{nora}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Heard, (await sought.Lea.OpenAsync($"/hiring/candidates/{nora}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Side_by_side_a_difference_of_two_is_to_be_talked_about_and_the_agreed_level_leaves_both_as_they_were()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        await sought.JudgeAsync(nora, ida: 4, ivo: 2);
        var page = await sought.Ida.OpenAsync($"/hiring/candidates/{nora}");
        Assert.Equal(11, page.QuerySelectorAll("th .tag").Count(tag => tag.TextContent == "talk about it"));
        var bare = await sought.Ida.SendAsync($"/hiring/candidates/{nora}", "form[action*=Agree][action*=Heart]", ("level-notice", "3"));
        Assert.Contains("Say in a few words why it is 3", bare.Text, StringComparison.Ordinal);
        await sought.Ida.SendAsync(
            $"/hiring/candidates/{nora}", "form[action*=Agree][action*=Heart]", ("level-notice", "3"), ("note-notice", "He had not heard the second half."));
        Assert.Equal(10, (await sought.Ida.OpenAsync($"/hiring/candidates/{nora}")).QuerySelectorAll("th .tag").Length);
        var row = (await sought.Lea.Client.GetStringAsync($"/hiring/tables/{sought.Opening}.csv"))
            .Split('\n').Single(line => line.Contains(",notice,", StringComparison.Ordinal));
        Assert.StartsWith($"{nora},heart,notice,4,2,3,He had not heard the second half.", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_hand_in_at_once_one_stands_and_a_sheet_with_a_gap_is_kept_but_not_taken()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        var sheet = await sought.SheetAsync(nora, "ida", HiringPart.Sample);
        var gap = await sought.Ida.SendAsync($"/hiring/rate/{sheet}", "button[formaction*=HandIn]", ("level-heard", "4"), ("note-heard", Heard));
        Assert.Contains("Kept, but not handed in: choose a level for “What is done”, “Written to a person” first.", gap.Text, StringComparison.Ordinal);
        var sends = await Task.WhenAll(Enumerable.Range(3, 2).Select(level => sought.Ida.FillAsync(
            $"/hiring/rate/{sheet}", "button[formaction*=HandIn]", Sought.Levels(HiringPart.Sample, level))));
        var answers = await Task.WhenAll(sends.Select(send => send()));
        Assert.Single(answers, answer => answer.To is not null);
        Assert.Single(answers, answer => answer.Text.Contains("It is handed in already, and stands as it is.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Candidates_are_seen_by_those_who_run_the_opening_and_by_its_interviewers_alone()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        var other = await Platform.SignedInAsync("max", Role.Leader, team: "Deliveries");
        var advisor = await Platform.SignedInAsync("tom", Role.Advisor, team: "Returns");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await other.StatusAsync($"/hiring/{sought.Opening}"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await other.StatusAsync($"/hiring/candidates/{nora}"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await other.StatusAsync($"/hiring/tables/{sought.Opening}.csv"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await advisor.StatusAsync($"/hiring/candidates/{nora}"));
        Assert.Contains("3 sheets wait", (await sought.Ida.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
    }
}
