using MathNet.Numerics.Distributions;
using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>A made-up company that tries something in some of its teams.</summary>
/// <param name="With">Teams that take part.</param>
/// <param name="Without">Teams that do not.</param>
/// <param name="Advisors">Advisors in each team.</param>
internal sealed record TrialWorld(int With, int Without, int Advisors)
{
    /// <summary>Standard deviation between one advisor's conversations.</summary>
    public double Spread { get; init; } = 1.4;

    /// <summary>By how much an advisor's level differs from one four weeks to the next.</summary>
    public double Level { get; init; } = .3;

    /// <summary>Whether it differs before and after instead: a drift that lasts.</summary>
    public bool Lasts { get; init; }

    /// <summary>By how much the effect itself differs between advisors.</summary>
    public double Varies { get; init; }

    /// <summary>By how much a whole team's level differs before and after, for reasons of its own.</summary>
    public double Team { get; init; }

    /// <summary>Conversations of an advisor in a week, on average; some have twice as many, some half.</summary>
    public double AWeek { get; init; } = 2.5;

    /// <summary>Conversations of both groups, with an effect on those that take part from week 0 on.</summary>
    public IReadOnlyList<Occasion> Run(Random random, double effect, int before, int after)
    {
        var all = new List<Occasion>();
        var season = Normal.Sample(random, 0, .3);
        for (var team = 0; team < With + Without; team++)
        {
            var (level, shock) = (Normal.Sample(random, 6, .4), Normal.Sample(random, 0, Team));
            for (var advisor = 0; advisor < Advisors; advisor++)
                Add(all, random, new(team, advisor, level + Normal.Sample(random, 0, .6), season + shock + (team < With ? effect + Normal.Sample(random, 0, Varies) : 0)), before, after);
        }

        return all;
    }

    public override string ToString() => $"{With} and {Without}, {Advisors}{(AWeek == 2.5 ? "" : $", {AWeek:0.0} conversations a week")}{(Lasts ? ", drift lasts" : "")}{(Varies > 0 ? $", effect ±{Varies:0.0} by advisor" : "")}";

    private void Add(List<Occasion> all, Random random, Person person, int before, int after)
    {
        var busy = AWeek * Math.Pow(2, (2 * random.NextDouble()) - 1);
        for (var week = -before; week < after; week++)
        {
            if (week == -before || (Lasts ? week == 0 : week % 4 == 0))
                person.Month = Normal.Sample(random, 0, Level);
            for (var count = Poisson.Sample(random, busy); count > 0; count--)
            {
                var value = person.Level + person.Month + (week < 0 ? 0 : person.After) + Normal.Sample(random, 0, Spread);
                all.Add(new($"{person.Team}-{person.Number}", $"t{person.Team}", person.Team < With, week, Math.Round(value, 1)));
            }
        }
    }

    private sealed class Person(int team, int number, double level, double after)
    {
        public int Team => team;

        public int Number => number;

        public double Level => level;

        public double After => after;

        public double Month { get; set; }
    }
}

/// <summary>Intervals that were not chosen.</summary>
internal static class Rivals
{
    /// <summary>Every conversation as if it stood alone: Welch on four means.</summary>
    public static Figure Alone(IReadOnlyList<Occasion> occasions)
    {
        double value = 0, variance = 0;
        foreach (var cell in occasions.GroupBy(each => (each.IsTreated, IsAfter: each.Week >= 0)))
        {
            double[] values = [.. cell.Select(each => each.Value)];
            value += (cell.Key.IsTreated == cell.Key.IsAfter ? 1 : -1) * values.Average();
            variance += Average.Variance(values) / values.Length;
        }

        return Figure.WithT(occasions.Count, value, Math.Sqrt(variance), double.PositiveInfinity);
    }

    /// <summary>The usual sandwich: advisors' weighted changes, no correction for few of them.</summary>
    public static Figure Sandwich(IReadOnlyList<Occasion> occasions)
    {
        double value = 0, variance = 0;
        var sides = Changes(occasions).ToLookup(each => each.IsTreated, each => each.Change);
        foreach (var side in sides)
        {
            var all = side.Sum(each => each.Weight);
            var mean = side.Sum(each => each.Weight * each.Value) / all;
            value += side.Key ? mean : -mean;
            variance += side.Sum(each => Math.Pow(each.Weight / all * (each.Value - mean), 2));
        }

        var clusters = sides.Sum(side => side.Count());
        return Figure.WithT(clusters, value, Math.Sqrt(variance * clusters / (clusters - 1)), double.PositiveInfinity);
    }

    /// <summary>Every advisor weighs the same.</summary>
    public static Figure Alike(IReadOnlyList<Occasion> occasions)
    {
        var sides = Changes(occasions).ToLookup(each => each.IsTreated, each => each.Change with { Weight = 1 });
        return ClusterContrast.Of([.. sides[true]], [.. sides[false]]);
    }

    private static IEnumerable<(bool IsTreated, Told Change)> Changes(IReadOnlyList<Occasion> occasions)
    {
        foreach (var own in occasions.GroupBy(each => (each.Advisor, each.IsTreated)))
        {
            double[] before = [.. own.Where(each => each.Week < 0).Select(each => each.Value)], after = [.. own.Where(each => each.Week >= 0).Select(each => each.Value)];
            if (before.Length > 0 && after.Length > 0)
                yield return (own.Key.IsTreated, new(after.Average() - before.Average(), (double)before.Length * after.Length / (before.Length + after.Length)));
        }
    }
}
