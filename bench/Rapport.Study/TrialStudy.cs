using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>Do the intervals of trials hold a known effect, are false alarms as rare as they say, and do trials see what their plan promises?</summary>
internal static class TrialStudy
{
    private const int Runs = 2000;
    private const int History = 26;

    private static readonly TrialWorld[] Worlds =
    [
        new(1, 1, 3), new(1, 2, 3), new(2, 2, 3), new(2, 2, 5), new(4, 4, 3), new(2, 6, 3), new(1, 7, 4),
        new(2, 2, 3) { Level = 0 }, new(2, 2, 3) { Level = .6 }, new(2, 2, 3) { AWeek = .6 }, new(2, 2, 5) { Lasts = true }, new(2, 2, 5) { Varies = .4 },
        new(1, 1, 5) { Team = .3 }, new(1, 7, 4) { Team = .3 }, new(2, 2, 5) { Team = .3 }, new(4, 4, 4) { Team = .3 },
    ];

    public static void Print(TextWriter to)
    {
        Coverage(to, 0, "No effect: how often the 95% interval held 0 (100% less that are false alarms), and its mean half-width.");
        Coverage(to, .5, "A true effect of 0.5: how often the 95% interval held it.");
        Planned(to);
        Parallel(to);
    }

    private static void Coverage(TextWriter to, double effect, string what)
    {
        to.WriteLine($"{what} 8 weeks before, 8 after, {Runs:N0} runs a line.");
        to.WriteLine();
        to.WriteLine("| teams with and without, advisors in each | an advisor's month, a team's | conversations as if alone | advisors, CR1 and normal | advisors alike, CR2 | **advisors by conversations, CR2** | teams, CR2 |");
        to.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var world in Worlds)
            to.WriteLine(Line(world, effect));
        to.WriteLine();
    }

    private static string Line(TrialWorld world, double effect)
    {
        var random = new Random(effect > 0 ? 12 : 9);
        Cover naive = new(), sandwich = new(), alike = new(), chosen = new(), teams = new();
        for (var run = 0; run < Runs; run++)
        {
            var occasions = world.Run(random, effect, 8, 8);
            var figures = DifferenceInDifferences.Of(occasions);
            naive.Add(Rivals.Alone(occasions), effect);
            sandwich.Add(Rivals.Sandwich(occasions), effect);
            alike.Add(Rivals.Alike(occasions), effect);
            chosen.Add(figures.Difference, effect);
            teams.Add(figures.ByTeam, effect);
        }

        return $"| {world} | ±{world.Level:0.0}, ±{world.Team:0.0} | {naive} | {sandwich} | {alike} | {chosen} | {teams} |";
    }

    /// <summary>The effect that the plan says is seen four times of five, from a history of half a year; is it?</summary>
    private static void Planned(TextWriter to)
    {
        to.WriteLine($"Planned from half a year of history: how often the promised difference was told from 0 (80% is right), {Runs:N0} runs a line.");
        to.WriteLine();
        to.WriteLine("| teams with and without, advisors in each | weeks | promised, mean | told from 0, each plan's own promise | told from 0, with spread and drift known |");
        to.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var world in new TrialWorld[] { new(1, 2, 3), new(2, 2, 3), new(2, 2, 5), new(4, 4, 3), new(2, 2, 5) { Level = 0 }, new(2, 2, 5) { Lasts = true } })
        {
            foreach (var weeks in new[] { 4, 8, 12 })
                to.WriteLine(Line(world, weeks));
        }

        to.WriteLine();
    }

    private static string Line(TrialWorld world, int weeks)
    {
        var random = new Random(10 + weeks);
        double promised = 0, seen = 0, known = 0;
        var (truth, told) = (new Drift(world.Spread, world.Level, world.Level, 1), 0);
        for (var run = 0; run < Runs; run++)
        {
            // The same people before and after: the plan knows half a year of them.
            var all = world.Run(random, 0, History, weeks);
            Occasion[] history = [.. all.Where(each => each.Week < 0)];
            var (treated, others) = (Rates(history, true), Rates(history, false));
            if (new TrialPower(Drift.Of([.. history.Select(each => (each.Advisor, (each.Week + History) / 4, each.Value))]), treated, others).Smallest(weeks) is not { } smallest)
                continue;
            (promised, told) = (promised + smallest, told + 1);
            seen += IsSeen(all, smallest, weeks);
            known += IsSeen(all, new TrialPower(truth, treated, others).Smallest(weeks)!.Value, weeks);
        }

        return $"| {world}, drift ±{world.Level:0.0} | {weeks} | {promised / told:0.00} | {100 * seen / told:0}% | {100 * known / told:0}% |";
    }

    private static double[] Rates(IReadOnlyList<Occasion> history, bool treated) =>
        [.. history.Where(each => each.IsTreated == treated).GroupBy(each => each.Advisor).Select(own => own.Count() / (double)History)];

    private static int IsSeen(IReadOnlyList<Occasion> all, double effect, int weeks) => DifferenceInDifferences.Of(
    [
        .. all.Where(each => each.Week >= -TrialPower.WeeksBefore(weeks)).Select(each => each with { Value = each.Value + (each.IsTreated && each.Week >= 0 ? effect : 0) }),
    ]).Difference.Low > 0 ? 1 : 0;

    private static void Parallel(TextWriter to)
    {
        to.WriteLine($"The test of trends before the start (points in four weeks), 8 weeks, {Runs:N0} runs a line.");
        to.WriteLine();
        to.WriteLine("| teams with and without, advisors in each | parallel: held 0 | apart by .3 in four weeks: told from 0 |");
        to.WriteLine("| --- | --- | ---: |");
        foreach (var world in new TrialWorld[] { new(1, 2, 3), new(2, 2, 5), new(4, 4, 4) })
        {
            var (random, held, told) = (new Random(11), new Cover(), 0);
            for (var run = 0; run < Runs; run++)
            {
                held.Add(DifferenceInDifferences.Of(world.Run(random, 0, 8, 8)).PreTrend, 0);
                told += DifferenceInDifferences.Of([.. world.Run(random, 0, 8, 8).Select(each => each with { Value = each.Value + (each.IsTreated ? .075 * each.Week : 0) })]).PreTrend.Low > 0 ? 1 : 0;
            }

            to.WriteLine($"| {world} | {held} | {100.0 * told / Runs:0}% |");
        }

        to.WriteLine();
    }
}
