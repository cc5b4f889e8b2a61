using FsCheck.Xunit;
using Rapport.Web.Example.Pulse;

namespace Rapport.Web.Tests.Example;

public sealed class DisclosureTests
{
    /// <summary>
    /// Whoever adds and takes away any of the figures that are shown, the figure of all among them, never gets to a group of one to four.
    /// </summary>
    [Property(MaxTest = 500)]
    public void No_combination_of_shown_figures_is_about_fewer_than_five(byte[] sizes, byte rest)
    {
        var answers = Teams(sizes).Append(KeyValuePair.Create(PulseGroup.Rest, rest % 12)).ToDictionary();
        var all = answers.Keys.ToList();
        List<HashSet<string>> figures = [.. Disclosure.Shown(answers).Select(team => new HashSet<string> { team }), [.. all]];
        if (answers.Values.Sum() < Disclosure.Fewest)
            return; // then there is no figure of all, and so none of anybody
        foreach (var signs in Signs(figures.Count))
        {
            var weights = all.ConvertAll(team => figures.Index().Sum(figure => figure.Item.Contains(team) ? signs[figure.Index] : 0));
            var size = all.Zip(weights).Where(each => each.Second != 0).Sum(each => answers[each.First]);
            Assert.True(size is 0 or >= Disclosure.Fewest, $"{string.Join(", ", answers)}: {size} with {string.Join(' ', signs)}");
        }
    }

    [Fact]
    public void The_smallest_team_is_hidden_with_a_rest_that_is_too_small()
    {
        Assert.Equal(["A", "B"], Disclosure.Shown(new Dictionary<string, int> { ["A"] = 9, ["B"] = 5, [PulseGroup.Rest] = 0 }).Order());
        Assert.Equal(["A"], Disclosure.Shown(new Dictionary<string, int> { ["A"] = 9, ["B"] = 5, [PulseGroup.Rest] = 3 }));
        Assert.Equal(["A", "B"], Disclosure.Shown(new Dictionary<string, int> { ["A"] = 9, ["B"] = 5, ["C"] = 2, [PulseGroup.Rest] = 3 }).Order());
    }

    private static IEnumerable<KeyValuePair<string, int>> Teams(byte[] sizes) =>
        sizes.Take(5).Select((size, at) => KeyValuePair.Create($"Team {at}", size % 12));

    /// <summary>All ways to add, leave out and take away so many figures.</summary>
    private static IEnumerable<int[]> Signs(int count) => Enumerable.Range(0, (int)Math.Pow(3, count))
        .Select(way => Enumerable.Range(0, count).Select(at => (way / (int)Math.Pow(3, at) % 3) - 1).ToArray());
}
