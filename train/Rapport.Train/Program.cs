using System.Diagnostics;
using System.Text.Json;
using Rapport.Train;

// Rapport.Train [DATA] [--quick] [--make WEIGHTS] [--card TABLES.md] [--set JSON] [--speed] [--also FOLDER [--on CONVERSATIONS]] [--cv | --shift | --posts]
var data = Path.GetFullPath(args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "../shared/data");
var quick = args.Contains("--quick");
var watch = Stopwatch.StartNew();
if (args.Contains("--speed"))
{
    Speed.Measure(Corpus.Read(Path.Combine(data, "authored/conversations.jsonl"), Path.Combine(data, "labelled/authored.jsonl")));
    return;
}

using var tables = After("--card") is { } file ? new StreamWriter(file) { NewLine = "\n" } : null;
var settings = After("--set") is { } json ? JsonSerializer.Deserialize<Settings>(json)! : new Settings();
var authored = Corpus.Read(Path.Combine(data, "authored/conversations.jsonl"), Path.Combine(data, "labelled/authored.jsonl"));
var later = Corpus.Read(Path.Combine(AppContext.BaseDirectory, "data/conversations.jsonl"), Path.Combine(AppContext.BaseDirectory, "data/ratings.jsonl"));
Labelled[] written = [.. authored, .. later];

var experiment = new Experiment(Public.Learnt(data, settings.PublicBits), settings);
Progress("public sets learnt");
if (args.Contains("--shift"))
{
    Say(Tables.Of("The later conversations, read by a model that was trained on the others only", Experiment.Read(experiment.Made(authored), later)));
    return;
}

if (After("--also") is { } folder)
{
    var own = Corpus.ReadOwn(folder);
    var adoption = Adoption.Of(experiment, written, own, quick ? 3 : 5);
    Say(adoption.Written());
    Progress("compared with and without");
    written = [.. written, .. own];
    if (After("--on") is { } conversations)
        Say(Moves.Of(experiment.Made(written), conversations).Written());
    if (After("--make") is null)
        return;
}

var held = experiment.CrossValidated(written, quick ? 3 : 5);
Progress("cross-validated");
var card = Scorecard.Of(held);
Say(Tables.Of("The 533 written first, cross-validated by team", Scorecard.Of(held.Where(each => authored.Contains(each.Gold)))));
Say(Tables.Of("The later ones, cross-validated by team", Scorecard.Of(held.Where(each => later.Contains(each.Gold)))));
Say($"Interval: {card.HeldOutCoverage():P1} of {card.Ratings.Count} written ratings lie in intervals set on the other folds.");
if (args.Contains("--cv"))
    return;

var model = experiment.Made(written);
model = model with { Tuning = model.Tuning with { Margin = card.Margins(_ => true) } };
Progress("made");
if (After("--make") is { } path)
{
    using var stream = File.Create(path);
    model.Write(stream);
}

if (!args.Contains("--posts"))
    return;
var posts = Corpus.Read(Path.Combine(data, "labelled/posts.conversations.jsonl"), Path.Combine(data, "labelled/posts.jsonl"));
var real = Experiment.Read(model, posts);
Say(Tables.Of("Real posts, never trained or tuned on", real));
Say($"Interval: {real.Coverage:P1} of {real.Ratings.Count} ratings of real posts lie in the interval shown.");
if (!quick)
{
    foreach (var (trained, at) in experiment.Curve(written))
        Say($"Learning curve: trained on {trained}: {Scorecard.Line(at.Ratings)}, cues F1 {at.Cues.F1:F3}");
    Progress("learning curve");
    Say("Not shipped: trained on written ones and other teams' real posts, real posts: " + Scorecard.Line(Scorecard.Of(experiment.CrossValidated(posts, 3, written)).Ratings));
}

Progress("done");

string? After(string option) => args.SkipWhile(arg => arg != option).Skip(1).FirstOrDefault();

void Progress(string what) => Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:F1} s  {what}");

void Say(string text)
{
    Console.WriteLine(text);
    tables?.WriteLine(text);
    tables?.WriteLine();
    tables?.Flush();
}
