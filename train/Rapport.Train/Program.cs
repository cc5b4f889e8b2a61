using System.Diagnostics;
using Rapport.Ratings;
using Rapport.Readings.BuiltIn;
using Rapport.Train;

var data = Path.GetFullPath(args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "../shared/data");
var watch = Stopwatch.StartNew();
var authored = Corpus.Read(Path.Combine(data, "authored/conversations.jsonl"), Path.Combine(data, "labelled/authored.jsonl"));
Console.WriteLine($"read {authored.Count} conversations, {watch.Elapsed.TotalSeconds:F1} s");
var settings = new Settings();

if (args.Contains("--cv"))
{
    const int Outer = 5;
    var fold = Folds.ByTeam(authored, Outer, 3);
    var models = new Model[Outer];
    Parallel.For(0, Outer, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
        models[part] = new Training([.. authored.Where((_, at) => fold[at] != part)], settings).Model());
    Console.WriteLine($"trained, {watch.Elapsed.TotalSeconds:F1} s");
    var card = new Scorecard();
    List<(double, double)> whole = [];
    for (var at = 0; at < authored.Count; at++)
    {
        var model = models[fold[at]];
        var reading = new BuiltInReader(model).Read(authored[at].Conversation);
        card.Add(authored[at], reading, Rubric.Rate(reading).Score);
        var hearing = new Hearing(authored[at].Talk, model.Customer, model.Advisor, model.Rarity);
        model.Whole.Score(Training.WholeInputs(hearing), hearing.Whole);
        whole.Add((1 + (9 / (1 + Math.Exp(-hearing.Whole[OfWhole.Level]))), authored[at].Holistic));
    }

    card.Print("authored, cross-validated by team");
    Console.WriteLine($"   whole: MAE {Measures.MeanAbsolute(whole):F3} r {Measures.Correlation(whole):F3} qk {Measures.QuadraticKappa(whole):F3}");
}

if (args.Contains("--make"))
{
    var model = new Training(authored, settings).Model();
    using var stream = File.Create(args.SkipWhile(arg => arg != "--make").Skip(1).First());
    model.Write(stream);
    Console.WriteLine($"made {stream.Length} bytes, {watch.Elapsed.TotalSeconds:F1} s");
}
