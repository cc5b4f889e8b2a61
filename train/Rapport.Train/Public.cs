using System.Text.Json;
using Rapport.Conversations;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>What is learnt from public sets that may be trained on: emotions from GoEmotions, politeness from the Stanford corpus, the company words keep from both and iEval.</summary>
internal static class Public
{
    public const int Emotions = 28, Outputs = 32;

    public static (Table Emotions, Meanings Meanings) Learnt(string data, int bits)
    {
        List<(Talk Talk, float[] Targets)> said = [.. Comments(Path.Combine(data, "goemotions")), .. Requests(Path.Combine(data, "stanford-politeness"))];
        List<Sparse> cases = [];
        var rows = new int[Grams.Most];
        foreach (var (talk, targets) in said)
        {
            for (var clause = 0; clause < talk.Clauses.Length; clause++)
                cases.Add(new(rows[..Grams.Of(talk, clause, bits, rows, shape: false)], targets));
        }

        return (Learn.Table(cases, bits, Outputs, 4, .3f, 1e-5f, 9), Vectors.Of([.. said.Select(each => each.Talk), .. Chats(Path.Combine(data, "ieval"))]));
    }

    private static readonly string[] Parts = ["train.tsv", "dev.tsv", "test.tsv"];

    private static IEnumerable<(Talk, float[])> Comments(string folder)
    {
        foreach (var line in Parts.SelectMany(file => File.ReadLines(Path.Combine(folder, file))))
        {
            var fields = line.Split('\t');
            var targets = new float[Outputs];
            targets.AsSpan(Emotions).Fill(float.NaN);
            foreach (var emotion in fields[1].Split(','))
                targets[int.Parse(emotion)] = 1;
            yield return (TalkOf(fields[0]), targets);
        }
    }

    private static IEnumerable<(Talk, float[])> Requests(string folder)
    {
        foreach (var file in new[] { "stack-exchange.annotated.csv", "wikipedia.annotated.csv" })
        {
            using var reader = new StreamReader(Path.Combine(folder, file));
            using var csv = new CsvHelper.CsvReader(reader, System.Globalization.CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
            {
                if (csv.Parser.Count < 4 || !float.TryParse(csv.GetField(csv.Parser.Count - 1), out var score))
                    continue;
                var targets = new float[Outputs];
                Array.Fill(targets, float.NaN);
                targets[Emotions] = 1 / (1 + MathF.Exp(-2 * score));
                yield return (TalkOf(csv.GetField("Request")!), targets);
            }
        }
    }

    private static IEnumerable<Talk> Chats(string folder)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ieval_data.json")));
        foreach (var log in Logs(file.RootElement).ToArray())
            yield return TalkOf(log);
    }

    private static IEnumerable<string> Logs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(each => each.NameEquals("chat_log") ? [each.Value.GetString()!] : Logs(each.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Logs),
        _ => [],
    };

    private static Talk TalkOf(string text) => new(new Conversation("public", [new(Speaker.Customer, text)]));
}
