using Rapport.Measure.Learning;

namespace Rapport.Measure.Sets;

/// <summary>Log-odds of 28 emotions in short texts, learned from goemotions (its training part) by words and pairs of words.</summary>
internal static class Emotions
{
    public const int Count = 28;

    /// <summary>One row of 28 log-odds for each text; neutral zeros for an empty text.</summary>
    public static double[][] Of(string data, IReadOnlyList<string> texts)
    {
        var lines = File.ReadLines(Path.Combine(data, "goemotions", "train.tsv")).Select(line => line.Split('\t')).ToArray();
        var grams = lines.Select(line => line[0]).Concat(texts).AsParallel().AsOrdered().Select(text => (IReadOnlyList<string>)[.. Grams.OfWords(text, 2)]).ToArray();
        int[] training = [.. Enumerable.Range(0, lines.Length)];
        var rows = Bag.Weigh(grams, training);
        var outcomes = Enumerable.Range(0, Count).Select(_ => new double[rows.Length]).ToArray();
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (var label in lines[line][1].Split(','))
                outcomes[int.Parse(label)][line] = 1;
        }

        var model = new Logistic(rows, outcomes, training, passes: 3);
        return [.. texts.Select((text, at) => Enumerable.Range(0, Count).Select(outcome => text.Length == 0 ? 0 : model.Score(rows[lines.Length + at], outcome)).ToArray())];
    }
}
