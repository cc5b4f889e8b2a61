using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Audits;

/// <summary>Who has what to rate, and what of it counts.</summary>
public sealed class HandingOutTests : StillPlatform
{
    [Fact]
    public async Task Only_who_is_qualified_may_be_given_anything()
    {
        await Platform.KeepMarchAsync(5);
        var owner = await Platform.SignedInAsync("naming owner", Role.Owner);
        var person = await Platform.PersonAsync("newcomer", Role.Auditor);
        var conversation = await Platform.InStoreAsync(store => store.Conversations.Select(talk => talk.Id).FirstAsync());
        Assert.Null(await Platform.InScopeAsync(services => services.GetRequiredService<Assigning>().PickAsync(conversation, person.Id)));
        await owner.SendAsync("/audits/plans", $"form[action*=Qualify]:has(input[value='{person.Id}'])");
        Assert.NotNull(await Platform.InScopeAsync(services => services.GetRequiredService<Assigning>().PickAsync(conversation, person.Id)));
    }

    [Fact]
    public async Task Two_people_cannot_take_the_same_audit()
    {
        var (one, first) = await Platform.AuditorAsync("taker one");
        var (two, second) = await Platform.AuditorAsync("taker two");
        await Platform.KeepMarchAsync(10);
        await Platform.DrawAsync(Auditors.March(one, two));
        var left = await Platform.InStoreAsync(async store =>
        {
            await store.Withheld.ExecuteDeleteAsync();
            var last = await store.Audits.Where(audit => audit.Purpose == Purpose.Sample).MaxAsync(audit => audit.Id);
            await store.Audits.Where(audit => audit.Id != last).ExecuteDeleteAsync();
            await store.Audits.ExecuteUpdateAsync(set => set.SetProperty(audit => audit.PersonId, default(long?)));
            return last;
        });
        var takes = new[] { await first.FillAsync("/audits", "form[action*=Take]"), await second.FillAsync("/audits", "form[action*=Take]") };
        var answers = await Task.WhenAll(takes.Select(take => take()));
        Assert.Single(answers, answer => answer.To == $"/audits/{left}");
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Withheld.CountAsync()));
    }

    [Fact]
    public async Task What_waits_for_somebody_is_freed_and_the_rest_is_closed()
    {
        var (one, first) = await Platform.AuditorAsync("freed");
        await Platform.KeepMarchAsync(20);
        var plan = await Platform.DrawAsync(Auditors.March(one));
        var owner = await Platform.SignedInAsync("freeing owner", Role.Owner);
        await owner.SendAsync($"/audits/plans/{plan}", "form[action*=Release]", ("person", $"{one}"));
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Withheld.CountAsync()));
        Assert.StartsWith("/audits/", (await first.SendAsync("/audits", "form[action*=Take]")).To!, StringComparison.Ordinal);
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Withheld.CountAsync()));
        await owner.SendAsync($"/audits/plans/{plan}", "form[action*=Close]");
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Audits.CountAsync(audit => audit.State == AuditState.Waiting)));
    }

    [Fact]
    public async Task Neither_picks_nor_gold_nor_what_is_not_handed_in_count_in_estimates()
    {
        var (person, browser) = await Platform.AuditorAsync("counts");
        await Platform.KeepMarchAsync(30);
        var plan = await Platform.DrawAsync(Auditors.March(person));
        await Platform.KeepAsync(Talks.Of("picked", "I took a day off and nobody came.", "A whole day, and nobody came."));
        var picked = await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == "picked").Select(talk => talk.Id).SingleAsync());
        var pick = await Platform.PickAsync(picked, person);
        var drawn = (await Platform.AuditsAsync(plan))[0];
        foreach (var audit in new[] { pick, drawn.Id })
        {
            await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "4"));
            await browser.SendAsync($"/audits/{audit}", "form[action*=HandIn]", ("fault", "true"));
        }
        Assert.Equal([drawn.Id], await Platform.InStoreAsync(store => store.Audits.OfTheSample().Select(audit => audit.Id).ToListAsync()));
    }
}
