using System.Diagnostics;
using System.Text.Json;
using Rapport.Train;

// Rapport.Train [DATA] [--quick] [--make WEIGHTS] [--card TABLES.md] [--set JSON] [--speed]
var data = Path.GetFullPath(args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "../shared/data");
var quick = args.Contains("--quick");
var watch = Stopwatch.StartNew();
if (args.Contains("--speed"))
{
    Speed.Measure(Corpus.Read(Path.Combine(data, "authored/conversations.jsonl"), Path.Combine(data, "labelled/authored.jsonl")));
    return;
}

using var card = After("--card") is { } file ? new StreamWriter(file) { NewLine = "\n" } : null;
var settings = After("--set") is { } json ? JsonSerializer.Deserialize<Settings>(json)! : new Settings();
var authored = Corpus.Read(Path.Combine(data, "authored/conversations.jsonl"), Path.Combine(data, "labelled/authored.jsonl"));
var posts = Corpus.Read(Path.Combine(data, "labelled/posts.conversations.jsonl"), Path.Combine(data, "labelled/posts.jsonl"));

var experiment = new Experiment(Public.Learnt(data, settings.PublicBits), settings);
Progress("public sets learnt");
var held = experiment.CrossValidated(authored, quick ? 3 : 5);
Progress("cross-validated");
Say(Tables.Of("Written conversations, cross-validated by team", held));
Say($"Interval: {held.HeldOutCoverage():P1} of {held.Ratings.Count} written ratings lie in intervals set on the other folds.");

var model = experiment.Made(authored);
model = model with { Tuning = model.Tuning with { Margin = held.Margins(_ => true) } };
Progress("made");
if (After("--make") is { } path)
{
    using var stream = File.Create(path);
    model.Write(stream);
}

var real = Experiment.Read(model, posts);
Say(Tables.Of("Real posts, never trained or tuned on", real));
Say($"Interval: {real.Coverage:P1} of {real.Ratings.Count} ratings of real posts lie in the interval shown.");
if (!quick)
{
    foreach (var (trained, at) in experiment.Curve(authored))
        Say($"Learning curve: trained on {trained}: {Scorecard.Line(at.Ratings)}, cues F1 {at.Cues.F1:F3}");
    Progress("learning curve");
    Say("Not shipped: trained on written ones and other teams' real posts, real posts: " + Scorecard.Line(experiment.CrossValidated(posts, 3, authored).Ratings));
}

Progress("done");

string? After(string option) => args.SkipWhile(arg => arg != option).Skip(1).FirstOrDefault();

void Progress(string what) => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:F1} s  {what}");

void Say(string text)
{
    Console.WriteLine(text);
    card?.WriteLine(text);
    card?.WriteLine();
    card?.Flush();
}
