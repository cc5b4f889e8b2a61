using FsCheck.Xunit;
using Rapport.Agreement;

namespace Rapport.Tests.Agreement;

public class KappaTests
{
    /// <summary>κ of Fleiss, Levin and Paik (2003), "Statistical Methods for Rates and Proportions", table 18.1: .68; its error by the formula of Fleiss, Cohen and Everitt (1969) in their notation, over n − 1.</summary>
    [Fact]
    public void Plain_kappa_is_that_of_the_textbook()
    {
        int[][] counts = [[75, 1, 4], [5, 4, 1], [0, 0, 10]];
        double[] rows = [.8, .1, .1], columns = [.8, .05, .15];
        double chance = .66, k = (.89 - chance) / (1 - chance);
        double Term(int i, int j) => i == j ? Math.Pow(1 - ((rows[i] + columns[i]) * (1 - k)), 2) : Math.Pow((1 - k) * (columns[i] + rows[j]), 2);
        var sum = Enumerable.Range(0, 9).Sum(at => counts[at / 3][at % 3] / 100.0 * Term(at / 3, at % 3)) - Math.Pow(k - (chance * (1 - k)), 2);
        var kappa = Kappa.Plain(Pairs(counts, at => $"{at}"));
        Assert.Equal(.6765, kappa.Value!.Value, .0001);
        Assert.Equal(Math.Sqrt(sum / 99) / (1 - chance), kappa.Error!.Value, 1e-9);
    }

    [Fact]
    public void Quadratic_kappa_is_one_less_squared_distance_over_chance()
    {
        var kappa = Kappa.Quadratic([(1, 1), (2.5, 3), (5, 5), (7, 6.5), (9, 9), (4, 5)]);
        double[] left = [1, 2.5, 5, 7, 9, 4], right = [1, 3, 5, 6.5, 9, 5];
        var chance = left.Average(one => right.Average(other => (one - other) * (one - other)));
        Assert.Equal(1 - (1.5 / 6 / chance), kappa.Value!.Value, 1e-12);
    }

    [Fact]
    public void Its_interval_is_about_what_drawing_anew_gives()
    {
        var random = new Random(5);
        (double, double)[] pairs = [.. Enumerable.Range(0, 150).Select(_ => random.Next(2, 20) / 2.0).Select(value => (value, Math.Round(value + (random.NextDouble() * 3) - 1.5)))];
        var kappas = Enumerable.Range(0, 400).Select(_ => Kappa.Quadratic([.. pairs.Select(_ => pairs[random.Next(pairs.Length)])]).Value!.Value).ToArray();
        var deviation = Math.Sqrt(kappas.Average(each => Math.Pow(each - kappas.Average(), 2)));
        Assert.InRange(Kappa.Quadratic(pairs).Error!.Value / deviation, .85, 1.15);
    }

    [Property]
    public bool Either_rater_may_stand_on_the_left(byte[] marks)
    {
        (double, double)[] pairs = [.. marks.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0] % 10 / 2.0, pair[1] % 10 / 2.0))];
        var (one, other) = (Kappa.Quadratic(pairs), Kappa.Quadratic([.. pairs.Select(pair => (pair.Item2, pair.Item1))]));
        return one.Value is null ? other.Value is null : Math.Abs(one.Value.Value - other.Value!.Value) < 1e-12 && one.Low <= one.Value && one.Value <= one.High;
    }

    [Fact]
    public void Two_raters_with_one_word_tell_nothing() => Assert.Null(Kappa.Plain([.. Enumerable.Repeat(("a", "a"), 9)]).Value);

    [Fact]
    public void A_code_is_counted_by_presence()
    {
        string[] found = ["warmth"], none = [];
        IReadOnlyList<IReadOnlySet<string>?> Row(string[] one, string[] other) => [one.ToHashSet(), other.ToHashSet(), null];
        var code = Assert.Single(CodeAgreement.PerCode([Row(found, found), Row(none, none), Row(found, found), Row(none, none), Row(found, none), Row(none, none)], 1));
        Assert.Equal(("warmth", 5, 12), (code.Code, code.Present, code.Marks));
        Assert.Equal(.6667, code.Kappa.Value!.Value, .0001);
        Assert.Equal(6, code.Alpha.N);
    }

    private static (T, T)[] Pairs<T>(int[][] counts, Func<int, T> name) =>
        [.. counts.SelectMany((row, left) => row.SelectMany((count, right) => Enumerable.Repeat((name(left), name(right)), count)))];
}
