using Rapport.Measure.Learning;

namespace Rapport.Measure.Sets;

/// <summary>
/// Satisfaction on stc3-dch: kernel ridge regression over several views of the text and of what can be counted, then boosted trees
/// on top of its leave-one-out predictions; the mixture, λ and the weights of the views are chosen inside the training folds.
/// </summary>
internal static class Stc3
{
    private static readonly double[] Ridges = [.1, .2, .4, .8];
    private static readonly double[] Weights = [0, .3, .6, 1, 1.7, 3];

    public static void Run(string data)
    {
        var dialogues = Dialogue.Read(data);
        var truth = dialogues.Select(dialogue => dialogue.Satisfaction).ToArray();
        var folds = Folds.Of([.. dialogues.Select(dialogue => dialogue.Id)]);
        var dense = Dense(data, dialogues);
        var views = Views(dialogues);
        var said = Enumerable.Range(0, 3).Select(_ => new double[truth.Length]).ToArray();
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var training = Folds.Where(folds, other => other != fold);
            var tests = Folds.Where(folds, other => other == fold);
            var grams = views.Select(view => Gram.Linear(Bag.Weigh(view, training))).Append(Gram.Radial(dense, training, 2)).ToArray();
            var one = new KernelRidge(grams[0], [truth], training, .4);
            var (weights, ridge) = Choose(grams, truth, training);
            var all = Gram.Sum(grams, weights);
            var kernel = new KernelRidge(all, [truth], training, ridge);
            var heard = new double[truth.Length];
            for (var place = 0; place < training.Length; place++)
                heard[training[place]] = kernel.LeftOut[0][place];
            foreach (var row in tests)
                heard[row] = kernel.Predict(all, 0, row);
            var (trees, share) = Stack(dense, heard, truth, training);
            foreach (var row in tests)
            {
                (said[0][row], said[1][row]) = (one.Predict(grams[0], 0, row), heard[row]);
                said[2][row] = (share * trees.Average(tree => tree.Predict([.. dense[row], heard[row]]))) + ((1 - share) * heard[row]);
            }

            Console.WriteLine($"fold {fold}: views {string.Join(' ', weights)} λ {ridge} trees' share {share:F2}; r {Figures.Correlation([.. tests.Select(row => truth[row])], [.. tests.Select(row => said[2][row])]):F3}");
        }

        string[] names = ["one linear view (words, pairs, triples by speaker)", "weighted views, kernel ridge", "with boosted trees on top"];
        for (var model = 0; model < names.Length; model++)
            Report(names[model], truth, said[model]);
    }

    private static void Report(string name, double[] truth, double[] said)
    {
        var (low, high) = Figures.Bootstrap(truth.Length, rows => Figures.Correlation([.. rows.Select(row => truth[row])], [.. rows.Select(row => said[row])]));
        var (least, most) = Figures.Bootstrap(truth.Length, rows => rows.Average(row => Math.Abs(truth[row] - said[row])));
        Console.WriteLine($"{name}: n {truth.Length}, r {Figures.Correlation(truth, said):F3} [{low:F3}, {high:F3}], MAE {Figures.MeanError(truth, said):F3} [{least:F3}, {most:F3}]");
    }

    private static double[][] Dense(string data, Dialogue[] dialogues)
    {
        string[] texts = [.. dialogues.SelectMany(dialogue => new[] { dialogue.First, dialogue.LastCustomer, dialogue.LaterCustomer, dialogue.LastHelpdesk })];
        var emotions = Emotions.Of(data, texts);
        return [.. dialogues.Select((dialogue, row) => (double[])[.. dialogue.Counts(), .. emotions[4 * row], .. emotions[(4 * row) + 1], .. emotions[(4 * row) + 2], .. emotions[(4 * row) + 3]])];
    }

    private static IReadOnlyList<string>[][] Views(Dialogue[] dialogues) =>
    [
        View(dialogues, dialogue => dialogue.Turns.SelectMany(turn => Grams.OfWords(turn.Text, 3).Select(gram => (turn.Customer ? "c " : "h ") + gram))),
        View(dialogues, dialogue => Grams.OfWords(dialogue.First, 2)),
        View(dialogues, dialogue => Grams.OfWords(dialogue.LaterCustomer, 2)),
        View(dialogues, dialogue => Grams.OfWords(dialogue.LastCustomer, 2)),
        View(dialogues, dialogue => Grams.OfWords(dialogue.LastHelpdesk, 2)),
        View(dialogues, dialogue => Grams.OfCharacters(dialogue.LaterCustomer, 3, 5)),
        View(dialogues, dialogue => Grams.OfCharacters(dialogue.Helpdesk, 3, 5)),
        View(dialogues, dialogue => Grams.OfWords(dialogue.Turns[^1].Text, 2).Select(gram => (dialogue.Turns[^1].Customer ? "c " : "h ") + gram)),
        View(dialogues, dialogue => dialogue.Turns.SelectMany((turn, at) => Grams.OfWords(turn.Text, 1).Select(gram => $"{at} {gram}"))),
    ];

    private static IReadOnlyList<string>[] View(Dialogue[] dialogues, Func<Dialogue, IEnumerable<string>> grams) =>
        [.. dialogues.Select(dialogue => (IReadOnlyList<string>)[.. grams(dialogue)])];

    /// <summary>Climbs weight by weight, twice round, by the leave-one-out error on the training rows.</summary>
    private static (double[] Weights, double Ridge) Choose(double[][][] grams, double[] truth, int[] training)
    {
        var weights = Enumerable.Repeat(.6, grams.Length).ToArray();
        weights[^1] = 1;
        var ridge = .4;
        var least = Error(grams, weights, truth, training, ridge);
        for (var round = 0; round < 2; round++)
        {
            foreach (var other in Ridges)
                (ridge, least) = Error(grams, weights, truth, training, other) is var error && error < least ? (other, error) : (ridge, least);
            for (var view = 0; view < weights.Length; view++)
            {
                foreach (var weight in Weights)
                {
                    double[] other = [.. weights.Select((its, at) => at == view ? weight : its)];
                    (weights, least) = Error(grams, other, truth, training, ridge) is var error && error < least ? (other, error) : (weights, least);
                }
            }
        }

        return (weights, ridge);
    }

    private static double Error(double[][][] grams, double[] weights, double[] truth, int[] training, double ridge)
    {
        var left = new KernelRidge(Gram.Sum(grams, weights), [truth], training, ridge).LeftOut[0];
        return training.Select((row, place) => (truth[row] - left[place]) * (truth[row] - left[place])).Average();
    }

    /// <summary>Trees on the counted and the heard, and how much they should say, from inner folds.</summary>
    private static (Boosting[] Trees, double Share) Stack(double[][] dense, double[] heard, double[] truth, int[] training)
    {
        double[][] rows = [.. dense.Select((row, at) => (double[])[.. row, heard[at]])];
        var shape = new Boosting.Shape(Trees: 150, Depth: 3, Rate: .05, LeastRows: 15, Rows: .6, Columns: .3);
        var inner = new double[truth.Length];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = new Boosting(rows, truth, [.. training.Where((_, place) => place % Folds.Count != fold)], logistic: false, shape);
            foreach (var row in training.Where((_, place) => place % Folds.Count == fold))
                inner[row] = model.Predict(rows[row]);
        }

        var share = Enumerable.Range(0, 11).Select(tenth => tenth / 10.0)
            .MinBy(part => training.Average(row => Math.Pow((part * inner[row]) + ((1 - part) * heard[row]) - truth[row], 2)));
        return ([.. Enumerable.Range(1, 5).Select(seed => new Boosting(rows, truth, training, logistic: false, shape, seed))], share);
    }
}
