using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>The difference of two teams, by whom the machine is biased differently.</summary>
internal static class DifferenceStudy
{
    private const int Runs = 2000;
    private static readonly (int, double, double)[] Team = [(300, 6, 1.5), (300, 6.4, 1.2)];

    public static void Print(TextWriter to)
    {
        var left = new World { Strata = Team, Bias = [.6, .6], Severity = 0 };
        var right = left with { Strata = [(200, 5.5, 1.5), (200, 6.2, 1.8)], Bias = [-.5, -.2] };
        to.WriteLine($"Difference of two teams (600 and 400 conversations), the machine kinder to one of them, {Runs:N0} runs a line.");
        to.WriteLine();
        to.WriteLine("| audited in each | machine alone | plain difference | prediction-powered |");
        to.WriteLine("| ---: | --- | --- | --- |");
        foreach (var n in new[] { 10, 20, 50, 200 })
            to.WriteLine(Line(left, right, n));
        to.WriteLine();
    }

    private static string Line(World left, World right, int n)
    {
        var random = new Random(n);
        var (machine, plain, powered) = (new Cover(), new Cover(), new Cover());
        for (var run = 0; run < Runs; run++)
        {
            var ((one, oneTruth), (other, otherTruth)) = (left.Audit(random, n), right.Audit(random, n));
            var truth = oneTruth - otherTruth;
            var difference = PredictionPowered.Difference([.. one.Select(Unnamed)], [.. other.Select(Unnamed)]);
            machine.Add(NonResponse.Compare([.. one.Select(each => each.Machine!.Value)], [.. other.Select(each => each.Machine!.Value)]).Difference, truth);
            plain.Add(difference.Plain, truth);
            powered.Add(difference.Powered, truth);
        }

        return $"| {n} | {machine} | {plain} | {powered} |";
    }

    private static Judged Unnamed(Judged each) => each with { Rater = null };
}
