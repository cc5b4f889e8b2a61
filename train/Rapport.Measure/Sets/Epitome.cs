using Rapport.Measure.Learning;

namespace Rapport.Measure.Sets;

/// <summary>
/// Three mechanisms of empathy in peer support (epitome), levels 0 to 2: whole replies by kernel ridge, sentences by the raters'
/// marked words, boosted trees on top. λ, mixture and the levels' handicaps are chosen inside the training folds.
/// </summary>
internal static class Epitome
{
    private const int Levels = 3;
    private static readonly double[][] Mixtures = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [.5, .5, 0], [.5, 0, .5], [0, .5, .5], [.34, .33, .33]];
    private static readonly double[] Ones = [.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16];
    private static readonly double[] Twos = [.5, .7, .85, 1, 1.2, 1.5, 2, 2.8, 4];

    public static void Run(string data)
    {
        var pairs = Pair.Read(data);
        var folds = Folds.Of([.. pairs.Select(pair => pair.PostId)]);
        var emotions = Emotions.Of(data, [.. pairs.SelectMany(pair => new[] { pair.Post, pair.Reply })]);
        double[][] dense = [.. pairs.Select((pair, row) => (double[])[.. pair.Counts(), .. emotions[2 * row], .. emotions[(2 * row) + 1]])];
        var views = Views(pairs);
        var sentences = new PairSentences(pairs);
        var said = Enumerable.Range(0, 6).Select(_ => new int[pairs.Length]).ToArray();
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var training = Folds.Where(folds, other => other != fold);
            var tests = Folds.Where(folds, other => other == fold);
            var heard = Heard(pairs, views, dense, training, tests);
            var marked = sentences.Heard(pairs.Length, training, tests);
            double[][] rows = [.. dense.Select((row, at) => (double[])[.. row, .. heard[at], .. marked[at]])];
            var smooth = Smooth(pairs, [.. pairs.Select((pair, at) => (double[])[.. pair.Counts(), .. heard[at], .. marked[at]])], training, tests);
            for (var mechanism = 0; mechanism < Pair.Mechanisms.Length; mechanism++)
            {
                var truth = pairs.Select(pair => pair.Levels[mechanism]).ToArray();
                var kernel = Part(heard, mechanism);
                var stacked = Stack(rows, truth, training, tests);
                Decide([kernel], truth, training, tests, said[mechanism]);
                Decide([kernel, Part(smooth, mechanism), stacked], truth, training, tests, said[3 + mechanism]);
                Console.WriteLine($"fold {fold} {Pair.Mechanisms[mechanism]}: {F1(truth, said[mechanism], tests):F3} {F1(truth, said[3 + mechanism], tests):F3}");
            }
        }

        for (var model = 0; model < said.Length; model++)
            Report(pairs, model, said[model]);
    }

    private static double F1(int[] truth, int[] said, int[] rows) => Figures.MacroF1([.. rows.Select(row => truth[row])], [.. rows.Select(row => said[row])], Levels);

    private static void Report(Pair[] pairs, int model, int[] said)
    {
        var mechanism = model % Pair.Mechanisms.Length;
        var truth = pairs.Select(pair => pair.Levels[mechanism]).ToArray();
        var groups = pairs.Select((pair, row) => (pair, row)).GroupBy(pair => pair.pair.PostId, pair => pair.row, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        var (low, high) = Figures.Bootstrap(groups.Length, chosen => F1(truth, said, [.. chosen.SelectMany(group => groups[group])]));
        Console.WriteLine($"{(model < 3 ? "kernel ridge" : "stacked")} {Pair.Mechanisms[mechanism]}: n {pairs.Length}, macro-F1 {Figures.MacroF1(truth, said, Levels):F3} [{low:F3}, {high:F3}]; by level {string.Join(' ', Enumerable.Range(0, Levels).Select(level => $"{Figures.F1(truth, said, level):F2}"))}");
    }

    private static IReadOnlyList<string>[][] Views(Pair[] pairs) =>
    [
        [.. pairs.Select(pair => (IReadOnlyList<string>)[.. Grams.OfWords(pair.Reply, 3)])],
        [.. pairs.Select(pair => (IReadOnlyList<string>)[.. Grams.OfCharacters(pair.Reply, 3, 5)])],
        [.. pairs.Select(pair => (IReadOnlyList<string>)[.. Grams.OfWords(pair.Post, 2)])],
    ];

    private static double[][] Part(double[][] scores, int mechanism) => [.. scores.Select(row => row[(mechanism * Levels)..((mechanism + 1) * Levels)])];

    private static double[][] Heard(Pair[] pairs, IReadOnlyList<string>[][] views, double[][] dense, int[] training, int[] tests)
    {
        var grams = views.Select(view => Gram.Linear(Bag.Weigh(view, training))).Append(Gram.Radial(dense, training, 2)).ToArray();
        return Ridge(pairs, Gram.Sum(grams, [1, 1, .2, 1]), training, tests);
    }

    /// <summary>A smooth surface over what was counted, heard and marked.</summary>
    private static double[][] Smooth(Pair[] pairs, double[][] rows, int[] training, int[] tests) => Ridge(pairs, Gram.Radial(rows, training, 2), training, tests);

    /// <summary>Nine numbers a pair: the score of each level of each mechanism, of training pairs by leave-one-out.</summary>
    private static double[][] Ridge(Pair[] pairs, double[][] all, int[] training, int[] tests)
    {
        double[][] targets = [.. Enumerable.Range(0, 9).Select(target => pairs.Select(pair => pair.Levels[target / Levels] == target % Levels ? 1.0 : 0).ToArray())];
        var model = new[] { .3, .8, 2 }.Select(ridge => new KernelRidge(all, targets, training, ridge))
            .MinBy(fit => targets.Select((target, at) => training.Select((row, place) => Math.Pow(target[row] - fit.LeftOut[at][place], 2)).Average()).Sum())!;
        var heard = pairs.Select(_ => new double[9]).ToArray();
        for (var target = 0; target < 9; target++)
        {
            for (var place = 0; place < training.Length; place++)
                heard[training[place]][target] = model.LeftOut[target][place];
            foreach (var row in tests)
                heard[row][target] = model.Predict(all, target, row);
        }

        return heard;
    }

    /// <summary>Boosted trees for each level; training rows are scored by inner folds.</summary>
    private static double[][] Stack(double[][] rows, int[] truth, int[] training, int[] tests)
    {
        var shape = new Boosting.Shape(Trees: 120, Depth: 3, Rate: .06, LeastRows: 10, Rows: .6, Columns: .3);
        var scores = rows.Select(_ => new double[Levels]).ToArray();
        for (var level = 0; level < Levels; level++)
        {
            var target = truth.Select(its => its == level ? 1.0 : 0).ToArray();
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                var model = new Boosting(rows, target, [.. training.Where((_, place) => place % Folds.Count != fold)], logistic: true, shape);
                foreach (var row in training.Where((_, place) => place % Folds.Count == fold))
                    scores[row][level] = model.Predict(rows[row]);
            }

            var whole = Enumerable.Range(1, 3).Select(seed => new Boosting(rows, target, training, logistic: true, shape, seed)).ToArray();
            foreach (var row in tests)
                scores[row][level] = whole.Average(model => model.Predict(rows[row]));
        }

        return scores;
    }

    /// <summary>
    /// Names the level with the greatest score after a factor for levels 1 and 2; the factors, and the shares of several models where
    /// there are several, are those that gave the best macro-F1 on the training rows, whose scores are by models that did not see them.
    /// </summary>
    private static void Decide(double[][][] models, int[] truth, int[] training, int[] tests, int[] said)
    {
        var mixtures = models.Length == 1 ? [[1]] : Mixtures;
        int[] known = [.. training.Select(row => truth[row])];
        var mixed = mixtures.Select(shares => truth.Select((_, row) => Enumerable.Range(0, Levels)
            .Select(level => shares.Select((share, model) => share * Math.Max(models[model][row][level], 0)).Sum()).ToArray()).ToArray()).ToArray();
        int Level(int row, (double[][] Scores, double One, double Two) by)
        {
            var (zero, one, two) = (by.Scores[row][0], by.One * by.Scores[row][1], by.Two * by.Scores[row][2]);
            return zero >= one && zero >= two ? 0 : one >= two ? 1 : 2;
        }

        var best = mixed.SelectMany(scores => Ones.SelectMany(one => Twos.Select(two => (scores, one, two))))
            .MaxBy(by => Figures.MacroF1(known, [.. training.Select(row => Level(row, by))], Levels));
        foreach (var row in tests)
            said[row] = Level(row, best);
    }
}
