using FsCheck.Xunit;
using Rapport.Estimates;

namespace Rapport.Tests.Estimates;

public class SamplingTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 500).Select(at => $"c-{at}")];

    [Fact]
    public void Same_seed_same_ids_same_sample_whatever_their_order()
    {
        var drawn = Draw.Pick(Ids, 40, "2026-11");
        Assert.Equal(drawn, Draw.Pick(Ids.Reverse(), 40, "2026-11"));
        Assert.NotEqual(drawn, Draw.Pick(Ids, 40, "2026-12"));
        Assert.Equal(drawn.Take(10), Draw.Pick(Ids, 10, "2026-11"));
    }

    /// <summary>With a tool of everybody's: printf '7:c-0' | sha256sum begins with the lowest number of these three.</summary>
    [Fact]
    public void Anybody_can_repeat_the_draw()
    {
        string Number(string id) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes("7:" + id)));
        string[] three = ["c-0", "c-1", "c-2"];
        Assert.Equal(three.MinBy(Number, StringComparer.Ordinal), Assert.Single(Draw.Pick(three, 1, "7")));
    }

    [Fact]
    public void Every_conversation_is_equally_likely()
    {
        var times = Enumerable.Range(0, 2000).SelectMany(seed => Draw.Pick(Ids.Take(20), 5, $"{seed}")).CountBy(id => id).Select(each => each.Value).ToArray();
        Assert.Equal(20, times.Length);
        Assert.All(times, count => Assert.InRange(count, 500 - 80, 500 + 80));
    }

    [Fact]
    public void A_stratified_draw_knows_its_probabilities()
    {
        var drawn = Draw.Stratified(Ids.Select((id, at) => (id, at < 100 ? "chat" : "call")), new Dictionary<string, int> { ["chat"] = 10, ["call"] = 20 }, "s");
        Assert.Equal((20, 10), (drawn.Count(each => each.Stratum == "call"), drawn.Count(each => each.Stratum == "chat")));
        Assert.All(drawn, each => Assert.Equal(each.Stratum == "chat" ? .1 : .05, each.Inclusion));
    }

    [Property]
    public bool An_allocation_sums_to_the_total_and_never_asks_for_more_than_there_are(byte[] sizes, byte total)
    {
        Stratum[] strata = [.. sizes.Where(size => size > 0).Select((size, at) => new Stratum($"{at}", size, 1 + (size % 3)))];
        var wanted = Math.Clamp((int)total, strata.Sum(each => Math.Min(2, each.Size)), Math.Max(0, strata.Sum(each => each.Size)));
        return new[] { Allocation.Proportional(strata, wanted), Allocation.Neyman(strata, wanted) }.All(given =>
            given.Values.Sum() == wanted && strata.All(each => given[each.Name] <= each.Size && given[each.Name] >= Math.Min(2, each.Size)));
    }

    [Fact]
    public void Neyman_looks_where_ratings_differ()
    {
        Stratum[] strata = [new("calm", 1000, .5), new("stormy", 1000, 1.5)];
        Assert.Equal((25, 75), (Allocation.Neyman(strata, 100)["calm"], Allocation.Neyman(strata, 100)["stormy"]));
        Assert.Equal(50, Allocation.Proportional(strata, 100)["calm"]);
    }

    /// <summary>s = 1.5, half-width .3, endless population: (1.96 · 1.5 / .3)² = 96.04, with t a little more; 1,000 conversations: 96.04 / 1.096 = 87.6.</summary>
    [Fact]
    public void The_sample_size_is_the_textbooks_and_a_little_for_t()
    {
        Assert.InRange(SampleSize.For(10_000_000, 1.5, .3), 97, 99);
        Assert.InRange(SampleSize.For(1000, 1.5, .3), 88, 91);
        Assert.Equal(40, SampleSize.For(40, 1.5, .001));
    }
}
