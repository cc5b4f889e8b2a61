using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Hiring;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Hiring;

public sealed class CandidateTests : FreshPlatform
{
    [Fact]
    public async Task Nobody_is_kept_for_longer_than_the_house_says()
    {
        var sought = await Sought.OpenAsync(Platform);
        var refused = await sought.Lea.SendAsync(
            $"/hiring/{sought.Opening}", "form[action*=Add]", ("New.Name", "Nora"), ("New.Contact", "n@example.org"), ("New.DeleteOn", "2098-01-01"));
        Assert.Contains("nobody's data is kept for longer than 180 days", refused.Text, StringComparison.Ordinal);
        Assert.False(await Platform.InStoreAsync(store => store.Candidates.AnyAsync()));
    }

    [Fact]
    public async Task On_its_day_everything_about_a_candidate_goes_by_itself_and_the_log_says_how_many()
    {
        var sought = await Sought.OpenAsync(Platform);
        var (due, later) = (await sought.CandidateAsync(), await sought.CandidateAsync("Omar"));
        await sought.JudgeAsync(due);
        await Platform.InStoreAsync(store => store.Candidates.Where(candidate => candidate.Id == due)
            .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.DeleteOn, new DateOnly(2026, 1, 1))));
        Assert.Equal(1, await Platform.Services.GetRequiredService<Forgetting>().DeleteDueAsync());
        Assert.Equal([later], await Platform.InStoreAsync(store => store.Candidates.Select(candidate => candidate.Id).ToListAsync()));
        Assert.False(await Platform.InStoreAsync(store => store.Sheets.AnyAsync(sheet => sheet.CandidateId == due)));
        Assert.Equal("1", await Platform.InStoreAsync(store => store.Log.Where(entry => entry.What == "deleted candidates by date" && entry.Who == null)
            .Select(entry => entry.Detail).SingleAsync()));
    }

    [Fact]
    public async Task By_their_wish_a_candidate_goes_at_once_and_no_line_of_the_log_ever_held_the_name()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        await sought.JudgeAsync(nora);
        await sought.DecideAsync(nora, "Offered", "heart.notice");
        await sought.Lea.SendAsync($"/hiring/candidates/{nora}", "form[action*=Delete]");
        Assert.Equal(HttpStatusCode.NotFound, await sought.Lea.StatusAsync($"/hiring/candidates/{nora}"));
        Assert.False(await Platform.InStoreAsync(store => store.AgreedLevels.AnyAsync()) || await Platform.InStoreAsync(store => store.Sheets.AnyAsync()));
        var lines = await Platform.InStoreAsync(store => store.Log.Where(entry => entry.About == "hiring")
            .Select(entry => entry.What + " " + entry.Detail).ToListAsync());
        Assert.Contains(lines, line => line.StartsWith("deleted candidate by their wish", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain("Nora", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_work_sample_is_answered_once_by_a_link_that_then_opens_nothing_and_judged_without_a_name()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        var (link, candidate) = (await sought.LinkAsync(nora, "SampleLink"), Platform.Anonymous());
        Assert.Contains("grey slippers", (await candidate.OpenAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        var kept = await candidate.SendAsync(link, "main form", ("answer-0", "Dear Dana, <b>Friday</b> it is."), ("answer-1", "Dear Ken, you are right."));
        Assert.Contains("Your answers have arrived", kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await candidate.StatusAsync(link));
        var sheet = (await sought.Ida.OpenAsync($"/hiring/rate/{await sought.SheetAsync(nora, "ida", HiringPart.Sample)}")).Body!.TextContent;
        Assert.Contains("Dear Dana, <b>Friday</b> it is.", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_too_old_forged_or_replaced_opens_nothing()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        var (replaced, link) = (await sought.LinkAsync(nora, "SampleLink"), await sought.LinkAsync(nora, "SampleLink"));
        Assert.Equal(HttpStatusCode.Gone, await Platform.Anonymous().StatusAsync(replaced));
        Assert.Equal(HttpStatusCode.OK, await Platform.Anonymous().StatusAsync(link));
        await Platform.InStoreAsync(store => store.Candidates
            .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.SampleUntil, DateTimeOffset.UnixEpoch)));
        Assert.Equal(HttpStatusCode.Gone, await Platform.Anonymous().StatusAsync(link));
        Assert.Equal(HttpStatusCode.Gone, await Platform.Anonymous().StatusAsync("/hiring/answer/forged"));
    }

    [Fact]
    public async Task A_decision_needs_words_and_questions_and_for_an_offer_both_interviews()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        Assert.Contains("Tick the questions", (await sought.DecideAsync(nora, "Declined")).Text, StringComparison.Ordinal);
        Assert.Contains("both interviews are held", (await sought.DecideAsync(nora, "Offered", "heart.notice")).Text, StringComparison.Ordinal);
        await sought.JudgeAsync(nora);
        await sought.DecideAsync(nora, "Offered", "heart.notice", "work.exact", "made.up");
        var page = (await sought.Lea.OpenAsync($"/hiring/candidates/{nora}")).Body!.TextContent;
        Assert.Contains(Sought.Reason, page, StringComparison.Ordinal);
        Assert.Contains("rests on Getting it right, Noticing", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_is_not_handed_in_can_be_handed_on_but_not_to_the_other_interviewer()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        var sheet = await sought.SheetAsync(nora, "ida", HiringPart.Work);
        var (max, ivo) = (
            await Platform.PersonAsync("max", Role.Advisor), await Platform.InStoreAsync(store => store.People.SingleAsync(person => person.Name == "ivo")));
        var refused = await sought.Lea.SendAsync($"/hiring/candidates/{nora}", $"form:has(input[value='{sheet}'])", ("person", $"{ivo.Id}"));
        Assert.Contains("two different people judge", refused.Text, StringComparison.Ordinal);
        await sought.Lea.SendAsync($"/hiring/candidates/{nora}", $"form:has(input[value='{sheet}'])", ("person", $"{max.Id}"));
        Assert.Equal(sheet, await sought.SheetAsync(nora, "max", HiringPart.Work));
    }
}
