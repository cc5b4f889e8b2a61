using Rapport.Conversations;
using Rapport.Measure.Learning;

namespace Rapport.Measure.Sets;

/// <summary>Which sentence of a reply shows which mechanism at which level: learned from the raters' words in the training rows, summed up for each reply.</summary>
internal sealed class PairSentences
{
    private readonly IReadOnlyList<string>[] grams;
    private readonly double[][] outcomes;
    private readonly int[][] ofPair;

    public PairSentences(Pair[] pairs)
    {
        var sentences = pairs.Select(pair => Cut(pair.Reply)).ToArray();
        var (all, next) = (new List<IReadOnlyList<string>>(), 0);
        ofPair = [.. sentences.Select(cut => Enumerable.Range(next, cut.Count).Select(_ => next++).ToArray())];
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var post = Grams.Words(pairs[pair].Post).Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);
            for (var at = 0; at < sentences[pair].Count; at++)
                all.Add(Features(pairs[pair].Reply, sentences[pair], at, post));
        }

        grams = [.. all];
        outcomes = [.. Enumerable.Range(0, 9).Select(outcome => pairs.SelectMany((pair, at) => sentences[at].Select(span => Shows(pair, span, outcome / 3, outcome % 3))).ToArray())];
    }

    /// <summary>For each pair 36 numbers: for each mechanism and (any level, level 1, level 2) the greatest, the second, the mean and the sum of its sentences' chances. Training pairs are heard by models that did not see them.</summary>
    public double[][] Heard(int pairs, int[] training, int[] tests)
    {
        var heard = new double[pairs][];
        for (var fold = 0; fold < Folds.Count; fold++)
            Hear(heard, [.. training.Where((_, place) => place % Folds.Count != fold)], [.. training.Where((_, place) => place % Folds.Count == fold)]);
        Hear(heard, training, tests);
        return heard;
    }

    private void Hear(double[][] heard, int[] training, int[] wanted)
    {
        int[] rows = [.. training.SelectMany(pair => ofPair[pair])];
        var vectors = Bag.Weigh(grams, rows);
        var model = new Logistic(vectors, outcomes, rows, passes: 6, rate: .3);
        foreach (var pair in wanted)
            heard[pair] = [.. Enumerable.Range(0, 9).SelectMany(outcome => Summary([.. ofPair[pair].Select(sentence => model.Chance(vectors[sentence], outcome)).OrderDescending()]))];
    }

    private static double[] Summary(double[] chances) =>
        chances.Length == 0 ? [0, 0, 0, 0] : [chances[0], chances.Length > 1 ? chances[1] : 0, chances.Average(), chances.Sum()];

    private static List<(int Start, int Length)> Cut(string text)
    {
        List<(int Start, int Length)> cut = [];
        foreach (var span in Sentences.Of(text))
            cut.Add(span);
        return cut;
    }

    private static List<string> Features(string reply, List<(int Start, int Length)> sentences, int at, HashSet<string> post)
    {
        string Text(int sentence) => reply.Substring(sentences[sentence].Start, sentences[sentence].Length);
        var text = Text(at);
        return
        [
            .. Grams.OfWords(text, 3), .. Grams.OfCharacters(text, 3, 4).Select(gram => "~" + gram),
            .. at > 0 ? Grams.OfWords(Text(at - 1), 1).Select(gram => "<" + gram) : ["<none"],
            .. at + 1 < sentences.Count ? Grams.OfWords(Text(at + 1), 1).Select(gram => ">" + gram) : [">none"],
            $"at {Math.Min(at, 4)}", $"words {Math.Min(10, text.Length / 20)}", $"both {Math.Min(3, Grams.Words(text).Count(post.Contains))}",
        ];
    }

    private static double Shows(Pair pair, (int Start, int Length) span, int mechanism, int level)
    {
        if (pair.Levels[mechanism] == 0 || (level > 0 && pair.Levels[mechanism] != level))
            return 0;
        return pair.Rationales[mechanism].Any(words => pair.Reply.IndexOf(words, StringComparison.Ordinal) is var start and >= 0
            && start < span.Start + span.Length && span.Start < start + words.Length) ? 1 : 0;
    }
}
