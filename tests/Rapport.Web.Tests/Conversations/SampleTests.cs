using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Conversations;

public sealed class SampleTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_sample_comes_and_goes_in_one_click_and_touches_nothing_else()
    {
        await platform.KeepAsync(Talks.Of("ours", "Hello"));
        var owner = await platform.SignedInAsync("ana", Role.Owner);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        var talks = await platform.InStoreAsync(store => store.Conversations.AsNoTracking().Include(talk => talk.Advisors)
            .Where(talk => talk.Source == Sample.Source).ToListAsync());
        Assert.Equal(87, talks.Count);
        Assert.Equal(["Deliveries", "Fitting advice", "Returns"], talks.Select(talk => talk.Team).Distinct().Order());
        Assert.All(talks, talk => Assert.NotNull(talk.StartedAt));
        Assert.Equal(10, talks.SelectMany(talk => talk.Advisors).Select(advisor => advisor.Name).Distinct().Count());
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.Equal(["ours"], await platform.InStoreAsync(store => store.Conversations.Select(talk => talk.ExternalId).ToListAsync()));
    }

    [Fact]
    public async Task It_ends_within_the_last_week_and_spans_half_a_year()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sample>().BringAsync();
        var moments = await platform.InStoreAsync(store => store.Conversations.Where(talk => talk.Source == Sample.Source).Select(talk => talk.StartedAt!.Value).ToListAsync());
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(moments.Max(), now.AddDays(-7), now);
        Assert.InRange((moments.Max() - moments.Min()).TotalDays, 140, 200);
    }
}
