using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.Permissions;

namespace Rapport.Web.Tests.Audits;

public sealed class AuditSampleTests : FreshPlatform
{
    [Fact]
    public async Task In_the_demo_two_auditors_have_handed_in_all_but_one_that_waits_for_whoever_looks_around()
    {
        Platform.With("Demo", "true");
        var audits = await Platform.InStoreAsync(store => store.Audits.ToListAsync());
        var waiting = Assert.Single(audits, audit => audit.State != AuditState.Done);
        Assert.Equal((AuditState.Waiting, Purpose.Sample), (waiting.State, waiting.Purpose));
        var withheld = await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.WithheldFrom.Any()).ToListAsync());
        Assert.Equal(("hs-r02", waiting.ConversationId), (Assert.Single(withheld).ExternalId, withheld[0].Id));
        Assert.DoesNotContain(audits, audit => audit.OwesReason);
    }

    [Fact]
    public async Task Anywhere_else_nobody_is_said_to_have_rated_or_asked_what_the_sample_says()
    {
        await using var scope = Platform.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sample>().BringAsync();
        Assert.False(await Platform.InStoreAsync(store => store.AuditPlans.AnyAsync()));
        Assert.False(await Platform.InStoreAsync(
            store => store.PermissionRequests.AnyAsync(request => request.AskedBy != null || request.AnsweredBy != null)));
    }

    [Fact]
    public async Task While_the_rule_was_off_nobody_in_the_team_that_tried_said_it()
    {
        await using var scope = Platform.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sample>().BringAsync();
        var trials = await Platform.InStoreAsync(store => store.Trials.Include(each => each.Request).ToListAsync());
        var trial = trials.Single(each => each.Teams.Contains("Returns"));
        var talks = (await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.Team == "Returns").ToListAsync()))
            .ToLookup(talk => DateOnly.FromDateTime(talk.StartedAt!.Value.UtcDateTime) is var day && day >= trial.FirstDay && day <= trial.LastDay);
        Assert.Equal(11, talks[true].Count());
        Assert.DoesNotContain(talks[true], talk => talk.Talk.Contains(trial.Request.Line!, StringComparison.Ordinal));
        Assert.Equal(9, talks[false].Count(talk => talk.Talk.Contains(trial.Request.Line!, StringComparison.Ordinal)));
    }
}
