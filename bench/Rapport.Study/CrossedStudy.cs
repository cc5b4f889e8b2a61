using MathNet.Numerics.Distributions;
using Rapport.Agreement;
using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>Crossed random effects and ICC on tables with most cells missing: each conversation rated once, a share twice.</summary>
internal static class CrossedStudy
{
    private const int Runs = 1000;
    private const double Conversation = 1.5;
    private const double Rest = .8;

    public static void Print(TextWriter to)
    {
        to.WriteLine($"Crossed random effects: conversations differ by 1.5, the rest by 0.8 (standard deviations); 30% rated twice; {Runs:N0} runs a line.");
        to.WriteLine();
        to.WriteLine("| auditors | severity | conversations | plain mean (t) | random-effects mean | severities | ICC(2,1) |");
        to.WriteLine("| ---: | ---: | ---: | --- | --- | --- | --- |");
        foreach (var (auditors, severity) in new[] { (3, .5), (6, 0), (6, .5), (6, 1), (12, .5) })
        {
            foreach (var n in new[] { 20, 50, 200 })
                to.WriteLine(Line(auditors, severity, n));
        }

        to.WriteLine();
    }

    private static string Line(int auditors, double severity, int n)
    {
        var random = new Random((1000 * auditors) + n);
        var (plain, mean, effects, icc) = (new Cover(), new Cover(), new Cover(), new Cover());
        var truth = Conversation * Conversation / ((Conversation * Conversation) + (severity * severity) + (Rest * Rest));
        for (var run = 0; run < Runs; run++)
        {
            double[] severities = [.. Enumerable.Range(0, auditors).Select(_ => severity * Normal.Sample(random, 0, 1))];
            var ratings = Ratings(random, severities, n);
            var fit = CrossedEffects.Fit(ratings);
            plain.Add(Average.Of([.. ratings.Select(rating => rating.Value)]), 6);
            mean.Add(fit.Mean, 6);
            foreach (var each in fit.Severities)
                effects.Add(each.Effect, severities[int.Parse(each.Auditor)]);
            icc.Add(Intraclass.Of(Grid.Of([.. ratings.Select(rating => (rating.Conversation, rating.Auditor, rating.Value))])).Single, truth);
        }

        return $"| {auditors} | {severity:0.0} | {n} | {plain} | {mean} | {effects} | {icc} |";
    }

    private static AuditorRating[] Ratings(Random random, double[] severities, int n) => [.. Enumerable.Range(0, n).SelectMany(conversation =>
    {
        var worth = Normal.Sample(random, 6, Conversation);
        var first = random.Next(severities.Length);
        var second = (first + 1 + random.Next(severities.Length - 1)) % severities.Length;
        int[] by = random.NextDouble() < .3 ? [first, second] : [first];
        return by.Select(auditor => new AuditorRating($"{conversation}", $"{auditor}", worth + severities[auditor] + Normal.Sample(random, 0, Rest))).ToArray();
    })];
}
