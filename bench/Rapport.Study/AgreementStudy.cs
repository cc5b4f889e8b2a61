using MathNet.Numerics.Distributions;
using Rapport.Agreement;

namespace Rapport.Study;

/// <summary>Coefficients of agreement where every conversation was rated by the same raters, in half points.</summary>
internal static class AgreementStudy
{
    private const int Runs = 500;
    private const double Conversation = 1.5;
    private const double Rest = .8;

    public static void Print(TextWriter to)
    {
        to.WriteLine($"Agreement: two raters without severity for α and κ (true value .78), four with severity ±0.5 for the ICC (true value .72); {Runs:N0} runs a line.");
        to.WriteLine();
        to.WriteLine("| conversations rated | α, interval | quadratic κ | ICC(2,1) | ICC(2,1) by F |");
        to.WriteLine("| ---: | --- | --- | --- | --- |");
        foreach (var n in new[] { 20, 50, 200 })
            to.WriteLine(Line(n));
        to.WriteLine();
    }

    private static string Line(int n)
    {
        var random = new Random(n);
        var (alpha, kappa, icc, byF) = (new Cover(), new Cover(), new Cover(), new Cover());
        for (var run = 0; run < Runs; run++)
        {
            var two = Table(random, n, [0, 0]);
            var truth = True(0);
            alpha.Add(Krippendorff.Alpha(two, Level.Interval, run), truth);
            kappa.Add(Kappa.Quadratic([.. two.Rows.Select(row => (row[0]!.Value, row[1]!.Value))]), truth);
            double[] severities = [.. Enumerable.Range(0, 4).Select(_ => .5 * Normal.Sample(random, 0, 1))];
            var four = Intraclass.Of(Table(random, n, severities));
            icc.Add(four.Single, True(.5));
            byF.Add(four.ByF, True(.5));
        }

        return $"| {n} | {alpha} | {kappa} | {icc} | {byF} |";
    }

    /// <summary>The share of variance that is between conversations; half points add the variance of rounding, 1/48.</summary>
    private static double True(double severity) =>
        Conversation * Conversation / ((Conversation * Conversation) + (severity * severity) + (Rest * Rest) + (1 / 48.0));

    private static Grid Table(Random random, int n, double[] severities) => new([.. Enumerable.Range(0, n).Select(_ =>
    {
        var worth = Normal.Sample(random, 6, Conversation);
        return severities.Select(severity => (double?)(Math.Round((worth + severity + Normal.Sample(random, 0, Rest)) * 2) / 2)).ToArray();
    })]);
}
