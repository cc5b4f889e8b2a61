using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Audits;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Ratings;

namespace Rapport.Web.Tests.Audits;

/// <summary>What becomes of marks: nothing is doubled, and every change can be taken back.</summary>
public sealed class MarkTests(Hand hand) : IClassFixture<Hand>
{
    private static readonly Rapport.Conversations.Conversation Talk = Named("talk");

    private static Rapport.Conversations.Conversation Named(string id) => Talks.Of(
        id, "I took a day off. I worry.", "A whole day!", "And nobody came.", "I see.", "Hello?", "One moment.", "Well?", "Sorry that nobody came.");

    [Fact]
    public void The_same_kind_in_the_same_words_is_one_cue_weighed_anew()
    {
        var once = new Mark { Turn = 0, Words = "I worry.", Code = "feeling" }.Added(Marks.None, Talk);
        Assert.Same(once, new Mark { Turn = 0, Words = "I worry.", Code = "feeling" }.Added(once, Talk));
        Assert.Equal(3, Assert.Single(new Mark { Turn = 0, Words = "I worry.", Code = "feeling", Salience = 3 }.Added(once, Talk).Cues).Salience);
        Assert.Equal(2, new Mark { Turn = 0, Words = "I worry.", Code = "unsure" }.Added(once, Talk).Cues.Count);
    }

    [Fact]
    public void A_cue_does_not_become_the_twin_of_another()
    {
        var marks = new Mark { Turn = 0, Words = "I worry.", Code = "feeling" }.Added(Marks.None, Talk);
        marks = new Mark { Turn = 0, Words = "I worry.", Code = "unsure" }.Added(marks, Talk);
        var refused = Assert.Throws<UnmarkableException>(() => new Mark { Cue = 1, Code = "feeling" }.Changed(marks));
        Assert.Contains("marked as feeling already", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("need", -1)]
    [InlineData("thanks", 1)]
    [InlineData("lifeEvent", 0)]
    public void A_cue_begins_with_the_valence_that_its_kind_mostly_has(string code, int valence) =>
        Assert.Equal(valence, Assert.Single(new Mark { Turn = 0, Words = "I took a day off.", Code = code }.Added(Marks.None, Talk).Cues).Valence);

    [Fact]
    public void Taken_back_a_response_leaves_the_cue_as_it_was()
    {
        var marks = Marks.None.Then(new Mark { Turn = 0, Words = "I took a day off.", Code = "inconvenience", Salience = 3 }.Added(Marks.None, Talk));
        var met = marks.Then(new Mark { Turn = 1, Words = "A whole day!", Code = "acknowledged", Cue = 0 }.Met(marks, Talk));
        Assert.Equal("inconvenience: acknowledged", met.Steps![^1].What());
        var cue = Assert.Single(met.Undone().Cues);
        Assert.Equal((3, Response.Missed, null), (cue.Salience, cue.Response, cue.Answer));
    }

    [Property]
    public void Whatever_is_done_can_be_taken_back_step_by_step(byte[] draws)
    {
        var marks = Marks.None;
        foreach (var draw in draws)
            marks = marks.Then(Done(marks, draw));
        for (var back = Marks.Read(marks.Write()); back.Steps is not null;)
            (back, marks) = (back.Undone(), back.Undone());
        Assert.Equal((null, 0, 0), (marks.Fault, marks.Cues.Count, marks.Behaviours.Count));
        Assert.Throws<UnmarkableException>(marks.Undone);
    }

    [Fact]
    public async Task The_button_takes_the_last_change_back_after_a_reload_too_and_nothing_of_it_is_handed_in()
    {
        var (audit, _, browser) = await hand.GivenAsync("undo");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "7"));
        await browser.MarkAsync(audit, 4, "Twelve years with you", "loyalty", ("hinted", "true"));
        await browser.MarkAsync(audit, 1, "that's our mistake", "ownership");
        var page = await browser.OpenAsync($"/audits/{audit}");
        Assert.Equal("ownership marked", page.QuerySelector("#undo")!.GetAttribute("data-what"));
        Assert.Contains("loyalty, material, hinted: missed so far", Spaced(page.QuerySelector(".mine[data-cue]")!.TextContent), StringComparison.Ordinal);
        await browser.SendAsync($"/audits/{audit}", "#undo");
        await browser.SendAsync($"/audits/{audit}", "form[action*=HandIn]", ("fault", "true"));
        var done = await hand.Platform.InStoreAsync(async store => Marks.Read((await store.Audits.SingleAsync(each => each.Id == audit)).Marks));
        Assert.Equal((1, 0, null), (done.Cues.Count, done.Behaviours.Count, done.Steps));
    }

    [Fact]
    public async Task An_answer_after_the_next_three_turns_of_the_advisor_is_called_late()
    {
        var id = await hand.KeepAsync(Named("late"));
        var (person, browser) = await hand.Platform.AuditorAsync("later");
        var audit = await hand.Platform.PickAsync(id, person);
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "4"));
        await browser.MarkAsync(audit, 0, "I took a day off.", "inconvenience");
        await browser.MarkAsync(audit, 2, "And nobody came.", "inconvenience");
        foreach (var cue in (string[])["0", "1"])
            await browser.SendAsync($"/audits/{audit}?cue={cue}", "form[action*=Meet]", ("code", "acknowledged"), ("turn", "7"), ("words", "nobody came."));
        var met = (await browser.OpenAsync($"/audits/{audit}")).QuerySelectorAll(".margin .met").Select(each => Spaced(each.TextContent).Split(':')[0]);
        Assert.Equal(["acknowledged, late", "acknowledged"], met);
    }

    [Fact]
    public async Task Time_in_another_audit_does_not_count_in_this_one()
    {
        var (person, browser) = await hand.Platform.AuditorAsync("elsewhere");
        var audit = await hand.Platform.PickAsync(await hand.KeepAsync(Named("this")), person);
        var other = await hand.Platform.PickAsync(await hand.KeepAsync(Named("another")), person);
        await browser.OpenAsync($"/audits/{audit}");
        await hand.Platform.InStoreAsync(async store =>
        {
            (await store.Audits.SingleAsync(each => each.Id == audit)).TouchedAt -= TimeSpan.FromSeconds(100);
            return await store.SaveChangesAsync();
        });
        await browser.OpenAsync($"/audits/{other}");
        await browser.OpenAsync($"/audits/{audit}");
        var seconds = await hand.Platform.InStoreAsync(store => store.Audits.Where(each => each.PersonId == person).SumAsync(each => each.Seconds));
        Assert.InRange(seconds, 0, 60);
    }

    /// <summary>The marks after something that the draw chooses: a mark, a response, a change, a removal, the fault.</summary>
    private static Marks Done(Marks marks, byte draw)
    {
        var cue = marks.Cues.Count == 0 ? (int?)null : draw / 8 % marks.Cues.Count;
        return (draw % 8, cue) switch
        {
            (0 or 1, _) => new Mark { Turn = 0, Words = draw % 3 == 0 ? "I worry." : "I took", Code = draw % 5 == 0 ? "need" : "feeling" }.Added(marks, Talk),
            (2, _) => new Mark { Turn = 1, Words = "A whole day!", Code = draw % 3 == 0 ? "ownWords" : "warmth" }.Added(marks, Talk),
            (3, _) => marks with { Fault = draw % 3 == 0 },
            (4, not null) => new Mark { Turn = 3, Words = "I see.", Code = draw % 3 == 0 ? "scripted" : "acknowledged", Cue = cue }.Met(marks, Talk),
            (5, not null) => new Mark { Cue = cue, Salience = 1 + (draw % 2) }.Changed(marks),
            (6, not null) => marks with { Cues = [.. marks.Cues.Skip(1)] },
            _ => marks with { Behaviours = [.. marks.Behaviours.Skip(1)] },
        };
    }

    private static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
