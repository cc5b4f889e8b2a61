using System.Diagnostics;
using System.Text.Json;
using Rapport.Train;

var data = Path.GetFullPath(args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "../shared/data");
var watch = Stopwatch.StartNew();
var authored = Corpus.Read(Path.Combine(data, "authored/conversations.jsonl"), Path.Combine(data, "labelled/authored.jsonl"));
var settings = args.SkipWhile(arg => arg != "--set").Skip(1).FirstOrDefault() is { } json ? JsonSerializer.Deserialize<Settings>(json)! : new Settings();

var known = Public.Learnt(data, settings.PublicBits);
Console.WriteLine($"public sets learnt, {watch.Elapsed.TotalSeconds:F1} s");
var experiment = new Experiment(known);
if (args.Contains("--cv"))
{
    Scorecard cues = new(), behaviours = new(), social = new();
    List<(double, double)> wholes = [];
    experiment.CrossValidated(authored, settings, cues, behaviours, social, wholes).Print("authored, cross-validated by team", !args.Contains("--brief"));
    Console.WriteLine($"   whole {Scorecard.Line(wholes)}\n   gold cues {Scorecard.Line(cues.Ratings)}\n   gold behaviours {Scorecard.Line(behaviours.Ratings)}\n   social {Scorecard.Line(social.Ratings)}");
}

if (args.Contains("--shift"))
    experiment.Shifted(authored, settings).Print("social posts of authored, trained on the rest", false);

if (args.Contains("--posts"))
{
    var posts = Corpus.Read(Path.Combine(data, "labelled/posts.conversations.jsonl"), Path.Combine(data, "labelled/posts.jsonl"));
    var model = new Training(authored, settings, known).Model();
    var card = new Scorecard();
    foreach (var post in posts)
        Experiment.Read(model, post, card);
    card.Print("posts", true);
}

if (args.SkipWhile(arg => arg != "--make").Skip(1).FirstOrDefault() is { } path)
{
    using var stream = File.Create(path);
    new Training(authored, settings, known).Model().Write(stream);
    Console.WriteLine($"made {stream.Length} bytes");
}

Console.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s");
