using MathNet.Numerics.Distributions;
using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>Half a year, 10,000 conversations, and customers who answer or do not for reasons that are known here.</summary>
internal static class SurveyStudy
{
    private const int Runs = 1000, FewRuns = 2000;
    private static readonly int[] FewAsked = [30, 80, 160, 265, 530, 1600], FewReady = [20, 65, 380];
    private static readonly string[] Channels = ["call", "chat", "email"], Teams = ["Billing", "Claims", "Orders", "Returns"], Kinds = ["fault", "question", "change"];

    /// <summary>How likely an answer is: log odds from the cell, the machine's rating and the feeling itself.</summary>
    private static readonly (string Name, double Cell, double Machine, double Felt)[] Worlds =
    [
        ("everybody equally likely", 0, 0, 0),
        ("channel, team and kind decide", 1, 0, 0),
        ("those, and how the conversation went (as the machine rates it)", 1, .35, 0),
        ("those, and the feeling itself, a little", 1, .2, .1),
        ("the feeling itself, strongly: the happy answer", 0, 0, .35),
    ];

    public static void Print(TextWriter to)
    {
        to.WriteLine($"10,000 conversations, about 1,900 answers, {Runs:N0} runs a line: mean error, how often the 95% interval held the truth, mean half-width.");
        to.WriteLine();
        to.WriteLine("| who answers | raw mean | post-stratified | calibrated on the machine too | band, Δ from −1 to 0 |");
        to.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var world in Worlds)
            to.WriteLine(Line(world));
        to.WriteLine();
        to.WriteLine($"Few answers, {FewRuns:N0} runs a line: mean error, how often the 95% interval held the truth, mean half-width.");
        to.WriteLine();
        to.WriteLine("| who answers | asked | answers | raw mean | post-stratified | calibrated on the machine too |");
        to.WriteLine("| --- | ---: | ---: | --- | --- | --- |");
        foreach (var (world, asked) in from world in Worlds.Take(3) from asked in FewAsked select (world, asked))
            to.WriteLine(FewLine(world, asked, 0));
        foreach (var asked in FewReady)
            to.WriteLine(FewLine(Worlds[1], asked, 3));
    }

    private static string FewLine((string Name, double Cell, double Machine, double Felt) world, int size, double eager)
    {
        var random = new Random(7);
        var (raw, weighted, calibrated, answers) = (new Cover(), new Cover(), new Cover(), 0);
        for (var run = 0; run < FewRuns; run++)
        {
            var (asked, truth) = HalfYear(random, world, size, eager);
            var (post, calibration) = Estimates(asked);
            raw.Add(post.Raw, truth);
            weighted.Add(post.Weighted, truth);
            calibrated.Add(calibration.Mean, truth);
            answers += post.Raw.N;
        }

        return $"| {world.Name}{(eager > 0 ? ", and four of five answer" : "")} | {size} | {answers / FewRuns} | {raw.WithBias()} | {weighted.WithBias()} | {calibrated.WithBias()} |";
    }

    private static string Line((string Name, double Cell, double Machine, double Felt) world)
    {
        var random = new Random(6);
        var (raw, weighted, calibrated, band) = (new Cover(), new Cover(), new Cover(), new Cover());
        for (var run = 0; run < Runs; run++)
        {
            var (asked, truth) = HalfYear(random, world);
            var (post, calibration) = Estimates(asked);
            raw.Add(post.Raw, truth);
            weighted.Add(post.Weighted, truth);
            calibrated.Add(calibration.Mean, truth);
            var ends = Sensitivity.Band(calibration.Mean, calibration.Mean.N, asked.Length, [-1, 0]);
            band.Add(calibration.Mean with { Low = ends[0].Mean.Low, High = ends[1].Mean.High }, truth);
        }

        return $"| {world.Name} | {raw.WithBias()} | {weighted.WithBias()} | {calibrated.WithBias()} | {band} |";
    }

    private static (PostStratified, Calibrated) Estimates(Asked[] asked)
    {
        var cells = asked.GroupBy(each => string.Join('/', each.Cell)).Select(cell => new AnsweredCell(cell.First().Cell, cell.Count(), [.. cell.Select(each => each.Answer).OfType<double>()]));
        return (PostStratified.Mean([.. cells]), Calibrated.Of(asked));
    }

    private static (Asked[] Asked, double Truth) HalfYear(Random random, (string Name, double Cell, double Machine, double Felt) world, int size = 10_000, double eager = 0)
    {
        var asked = new Asked[size];
        var truth = 0.0;
        for (var at = 0; at < asked.Length; at++)
        {
            // Calls and Billing are more frequent, and gladder; chat and Returns answer most.
            var (channel, team, kind) = ((int)(3 * Math.Pow(random.NextDouble(), 1.5)), (int)(4 * Math.Pow(random.NextDouble(), 1.3)), random.Next(3));
            var care = Normal.Sample(random, 6.4 - (.5 * channel) - (.35 * team) + (.4 * kind), 1.3);
            var felt = Math.Clamp(Math.Round(care + Normal.Sample(random, 0, 1.2)), 1, 10);
            var machine = Math.Clamp(5.5 + (.75 * (care - 6)) + Normal.Sample(random, 0, .7), 1, 10);
            var odds = eager - 1.55 + (world.Cell * ((.5 * (channel - .8)) + (.3 * (team - 1.3)) - (.3 * (kind - 1)))) + (world.Machine * (machine - 5.3)) + (world.Felt * (felt - 5.9));
            var answers = random.NextDouble() < 1 / (1 + Math.Exp(-odds));
            asked[at] = new([Channels[channel], Teams[team], Kinds[kind]], machine, answers ? felt : null);
            truth += felt;
        }

        return (asked, truth / asked.Length);
    }
}
