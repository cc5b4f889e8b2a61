using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>Do the prediction-powered intervals hold the truth as often as they say?</summary>
internal static class PoweredStudy
{
    private const int Runs = 2000;
    private static readonly (int, double, double)[] Apart = [(800, 7, .8), (600, 6, 1.2), (400, 5, 1.8), (200, 4, 2.2)];

    private static readonly World[] Worlds =
    [
        new() { Name = "machine unbiased" },
        new() { Name = "machine 0.8 too kind", Bias = [.8, .8, .8, .8] },
        new() { Name = "bias differs by stratum (+1.2 to −1)", Bias = [1.2, .4, -.4, -1] },
        new() { Name = "strata differ, bias too", Strata = Apart, Bias = [1.2, .4, -.4, -1] },
        new() { Name = "strata differ, bias too, Neyman", Strata = Apart, Bias = [1.2, .4, -.4, -1], ByDeviation = true },
        new() { Name = "machine is mere noise", Slope = 0, Noise = 1.2 },
        new() { Name = "machine nearly right", Slope = 1, Noise = .3 },
        new() { Name = "machine blind below 5", Floor = 5 },
        new() { Name = "6% of customers hurt, machine blind below 5", Strata = [.. Apart.Select(each => (each.Item1, 7.0, .8))], Hurt = .06, Floor = 5 },
        new() { Name = "4 auditors, severity ±0.5", Severity = .5 },
        new() { Name = "12 auditors, severity ±0.5", Severity = .5, Auditors = 12 },
    ];

    public static void Print(TextWriter to)
    {
        to.WriteLine($"Prediction-powered mean, 2,000 conversations, {Runs:N0} runs a line: how often the 95% interval held the truth, and its mean half-width.");
        to.WriteLine();
        to.WriteLine("| world | audited | machine alone | plain audit mean | prediction-powered | the same, auditors named | worth audits |");
        to.WriteLine("| --- | ---: | --- | --- | --- | --- | ---: |");
        foreach (var world in Worlds)
        {
            foreach (var n in new[] { 20, 50, 200 })
                to.WriteLine(Line(world, n));
        }

        to.WriteLine();
    }

    private static string Line(World world, int n)
    {
        var random = new Random(n);
        var (machine, plain, powered, named, worth) = (new Cover(), new Cover(), new Cover(), new Cover(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var (population, truth) = world.Audit(random, n);
            var mean = PredictionPowered.Mean([.. population.Select(each => each with { Rater = null })]);
            machine.Add(Average.Of([.. population.Select(each => each.Machine!.Value)]), truth);
            plain.Add(mean.Plain, truth);
            powered.Add(mean.Powered, truth);
            worth.Add(mean.EffectiveSample ?? n);
            if (world.Severity > 0)
                named.Add(PredictionPowered.Mean(population).Powered, truth);
        }

        return $"| {world.Name} | {n} | {machine} | {plain} | {powered} | {named} | {worth.Order().ElementAt(Runs / 2):0} |";
    }
}
