using Rapport.Readings;

namespace Rapport.Measure.Fairness;

/// <summary>What a cheating twin gains over its plain twin. None should gain more than .3.</summary>
internal static class Gaming
{
    private const double Allowed = .3;

    public static void Run(string folder, IReader reader)
    {
        var talk = Talks.Read(folder, "gaming.jsonl");
        var ratings = Talks.Rate(reader, talk);
        var gains = talk.Where(conversation => conversation.Tag("twin") == "cheat")
            .Select(conversation => (conversation.Id, Kind: conversation.Tag("cheat")!, Gain: ratings[conversation.Id] - ratings[$"{conversation.Tag("base")}.plain"]))
            .Where(pair => pair.Gain is not null).Select(pair => (pair.Id, pair.Kind, Gain: pair.Gain!.Value)).ToArray();
        var (low, high) = Figures.Bootstrap(gains.Length, rows => rows.Average(row => gains[row].Gain));
        Console.WriteLine($"{gains.Length} cheating twins, declined {ratings.Values.Count(rating => rating is null)} of {ratings.Count}: mean gain {gains.Average(pair => pair.Gain):+0.00;−0.00;0.00} [{low:+0.00;−0.00;0.00}, {high:+0.00;−0.00;0.00}], greatest {gains.Max(pair => pair.Gain):+0.0;−0.0;0.0}, above {Allowed}: {gains.Count(pair => pair.Gain > Allowed + 1e-9)}");
        var plain = talk.Where(conversation => conversation.Tag("twin") == "formula").Select(conversation => ratings[conversation.Id] - ratings[$"{conversation.Tag("base")}.plain"]).OfType<double>().ToArray();
        Console.WriteLine($"for comparison, one bare \"I'm sorry to hear that.\" ({plain.Length} twins): mean gain {plain.Average():+0.00;−0.00;0.00}, greatest {plain.Max():+0.0;−0.0;0.0}; cheats over these: mean {gains.Average(pair => ratings[pair.Id] - ratings[$"{pair.Id.Split('.')[0]}.formula"]):+0.00;−0.00;0.00}");
        foreach (var kind in gains.GroupBy(pair => pair.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {kind.Key}: n {kind.Count()}, mean {kind.Average(pair => pair.Gain):+0.00;−0.00;0.00}, greatest {kind.Max(pair => pair.Gain):+0.0;−0.0;0.0}");
        foreach (var (id, _, gain) in gains.Where(pair => pair.Gain > Allowed + 1e-9).OrderByDescending(pair => pair.Gain))
            Console.WriteLine($"  gains {gain:F1}: {id} ({ratings[id]:F1})");
    }
}
