using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Audits.Headline;

public sealed class FrameTests : StillPlatform
{
    private static readonly Domain Everything = new(null, null, null, null, null);

    [Fact]
    public async Task Where_the_machine_never_varies_the_figure_is_the_auditors_mean()
    {
        var (ids, auditor) = await TenAsync(_ => 4);
        await Platform.PlanAsync(auditor, ids, [(ids[0], 5), (ids[1], 6), (ids[2], 7), (ids[3], 6), (ids[4], 6)]);
        var frame = await ReadAsync();
        // s² = .5; (1 − 5/10) · .5 / 5 = .05; t(.975, 4) = 2.7764; half the width = .6208
        Assert.Equal((6, 5), (Math.Round(frame.Mean.Powered.Value!.Value, 9), frame.Mean.Powered.N));
        Assert.Equal(5.379, frame.Mean.Powered.Low!.Value, 3);
        Assert.Equal((10, 10, true, 4), (frame.Population, frame.Covered, frame.IsWhole, frame.Mean.Machine!.Value));
    }

    [Fact]
    public async Task A_machine_that_is_off_by_one_everywhere_is_put_right_by_one_everywhere()
    {
        var (ids, auditor) = await TenAsync(at => at + 1);
        await Platform.PlanAsync(auditor, ids, [.. ids.Take(5).Select((id, at) => (id, at + 2.0))]);
        var mean = (await ReadAsync()).Mean;
        // machine 5.5 over all ten, 3 where auditors looked and said 4
        Assert.Equal((6.5, 4), (Math.Round(mean.Powered.Value!.Value, 9), Math.Round(mean.Plain.Value!.Value, 9)));
        Assert.Equal((1, 0), (Math.Round(mean.Lambda!.Value, 9), Math.Round(mean.Powered.HalfWidth!.Value, 6)));
    }

    [Fact]
    public async Task Picks_never_count_and_a_second_rating_counts_as_half_of_one()
    {
        var (ids, auditor) = await TenAsync(_ => 4);
        await Platform.PlanAsync(auditor, ids, [(ids[0], 5), (ids[1], 6), (ids[2], 7), (ids[3], 6), (ids[4], 6)]);
        var other = await Platform.PersonAsync("noor", Role.Auditor);
        await Platform.PickAsync(other, ids[7], 1);
        Assert.Equal(6, (await ReadAsync()).Mean.Powered.Value!.Value, 9);
        await Platform.SecondAsync(other, ids[0], 10);
        var frame = await ReadAsync();
        Assert.Equal((6.5, 5, 2), (Math.Round(frame.Mean.Powered.Value!.Value, 9), frame.Mean.Powered.N, frame.Auditors));
    }

    [Fact]
    public async Task Below_five_audited_there_is_no_mean()
    {
        var (ids, auditor) = await TenAsync(_ => 4);
        await Platform.PlanAsync(auditor, ids, [(ids[0], 5), (ids[1], 6), (ids[2], 7), (ids[3], 6)]);
        Assert.Equal((4, null), ((await ReadAsync()).Mean.Powered.N, (await ReadAsync()).Mean.Powered.Value));
    }

    [Fact]
    public async Task What_no_audited_plan_is_about_is_said_and_stands_in_no_figure()
    {
        var (ids, auditor) = await TenAsync(_ => 4);
        await Platform.PlanAsync(auditor, ids, [.. ids.Take(5).Select(id => (id, 6.0))]);
        for (var i = 0; i < 3; i++)
            await Platform.RatedAsync(9, "Repairs", week: i);
        await Platform.RatedAsync(null); // too short for anybody
        var figure = AuditorsFigure.Of(await ReadAsync());
        Assert.Equal((13, 10, false, 4), (figure.Population, figure.Covered, figure.IsWhole, figure.Machine!.Value));
        Assert.Equal(new Uncovered("Repairs", 3, new(2026, 3, 2), new(2026, 3, 16)), Assert.Single(figure.Uncovered));
    }

    [Fact]
    public async Task Of_two_plans_about_the_same_conversations_the_more_densely_audited_counts()
    {
        var (ids, auditor) = await TenAsync(_ => 4);
        await Platform.PlanAsync(auditor, ids, [(ids[0], 1), (ids[1], 1)]);
        await Platform.PlanAsync(await Platform.PersonAsync("noor", Role.Auditor), ids[..8], [.. ids[..6].Select(id => (id, 7.0))]);
        var frame = await ReadAsync();
        Assert.Equal((10, 6), (frame.Covered, frame.Audited.Count));
        Assert.All(frame.Audited, talk => Assert.Equal(7, talk.Mean));
    }

    [Fact]
    public async Task Thin_strata_of_two_plans_are_never_joined_and_a_plan_with_one_audit_in_a_part_is_not_about_it()
    {
        var (returns, auditor) = await TenAsync(_ => 4);
        var repairs = new List<long>();
        for (var at = 0; at < 10; at++)
            repairs.Add(await Platform.RatedAsync(4, "Repairs"));
        await Platform.PlanAsync(auditor, [.. returns, repairs[0]], [.. returns.Take(6).Select(id => (id, 8.0)), (repairs[0], 8.0)]);
        await Platform.PlanAsync(auditor, repairs[1..], [.. repairs[1..7].Select(id => (id, 2.0))]);
        Assert.Empty((await ReadAsync()).Mean.Collapsed);
        var part = (await ReadAsync()).OfTeam("Repairs");
        // nine of the second plan; what the first plan is about there has one audit, whose stratum would have no variance
        Assert.Equal((9, 6, 2), (part.Covered, part.Audited.Count, Math.Round(part.Mean.Powered.Value!.Value, 9)));
        Assert.Equal(1, part.Gaps.Sum(gap => gap.Size));
    }

    [Fact]
    public async Task An_upheld_contest_leaves_the_machines_own_rating_and_changed_talk_loses_its_audit()
    {
        var (ids, auditor) = await TenAsync(_ => 4);
        await Platform.PlanAsync(auditor, ids, [.. ids.Take(6).Select(id => (id, 6.0))]);
        await Platform.InStoreAsync(async store =>
        {
            var rating = await store.Ratings.FirstAsync(each => each.ConversationId == ids[0]);
            store.Add(new Contest { ConversationId = ids[0], RatingId = rating.Id, Finding = "rating", PersonId = auditor.Id, Reason = "No.", MadeAt = rating.RatedAt, IsUpheld = true });
            await store.SaveChangesAsync();
            return await store.Conversations.Where(talk => talk.Id == ids[1]).ExecuteUpdateAsync(set => set.SetProperty(talk => talk.ChangedAt, DateTimeOffset.UnixEpoch));
        });
        var frame = await ReadAsync();
        Assert.Equal((4, 5), (frame.Audited.Single(talk => talk.Conversation == ids[0]).Machine!.Value, frame.Audited.Count));
    }

    [Fact]
    public async Task A_difference_is_that_of_its_sides()
    {
        var (ids, auditor) = await TenAsync(_ => 4);
        var others = new List<long>();
        for (var i = 0; i < 10; i++)
            others.Add(await Platform.RatedAsync(5, "Repairs", channel: Channel.Call));
        await Platform.PlanAsync(auditor, [.. ids, .. others], [.. ids.Take(5).Select(id => (id, 6.0)), .. others.Take(5).Select((id, at) => (id, 7.0 + (at % 2)))]);
        var (returns, repairs) = (await ReadAsync(Everything with { Team = "Returns" }), await ReadAsync(Everything with { Channel = Channel.Call }));
        // the mean of 7, 8, 7, 8, 7 is 7.4
        Assert.Equal(1.4, Frame.Difference(returns, repairs).Plain.Value!.Value, 9);
        Assert.True(new Domain("Returns", null, null, null, null).Meets(new(null, Channel.Call, null, null, null)));
        Assert.False(new Domain(null, null, null, new(2026, 3, 31), null).Meets(new(null, null, new(2026, 4, 1), null, null)));
    }

    private async Task<(List<long> Ids, Person Auditor)> TenAsync(Func<int, double> machine)
    {
        var ids = new List<long>();
        for (var at = 0; at < 10; at++)
            ids.Add(await Platform.RatedAsync(machine(at)));
        return (ids, await Platform.PersonAsync("tove", Role.Auditor));
    }

    private Task<Frame> ReadAsync(Domain? domain = null) => Platform.InStoreAsync(store => FrameReading.ReadAsync(store, domain ?? Everything));
}
