using Rapport.Ratings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>Trains on some conversations and reads others with the result.</summary>
internal sealed class Experiment((Table Emotions, Meanings Meanings) known, Settings settings)
{
    /// <summary>Each conversation read by a model that was trained on other teams; <paramref name="also"/> is trained on besides.</summary>
    public Scorecard CrossValidated(List<Labelled> all, int folds, IReadOnlyList<Labelled>? also = null)
    {
        var fold = Folds.ByTeam(all, folds, 3);
        var models = new Model[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part => models[part] = Made([.. all.Where((_, at) => fold[at] != part), .. also ?? []]));
        var card = new Scorecard();
        for (var at = 0; at < all.Count; at++)
            Read(models[fold[at]], all[at], card, fold[at]);
        return card;
    }

    /// <summary>The first of four parts read by models trained on shares of the other three: what more conversations bring.</summary>
    public IEnumerable<(int Trained, Scorecard Card)> Curve(List<Labelled> all)
    {
        var fold = Folds.ByTeam(all, 4, 5);
        Labelled[] rest = [.. all.Where((_, at) => fold[at] != 0)];
        var teams = Folds.ByTeam(rest, 4, 6);
        for (var quarters = 1; quarters <= 4; quarters++)
        {
            Labelled[] some = [.. rest.Where((_, at) => teams[at] < quarters)];
            yield return (some.Length, Read(Made(some), all.Where((_, at) => fold[at] == 0)));
        }
    }

    public Model Made(IReadOnlyList<Labelled> some) => new Training(some, settings, known).Model();

    public static Scorecard Read(Model model, IEnumerable<Labelled> some)
    {
        var card = new Scorecard();
        foreach (var each in some)
            Read(model, each, card, 0);
        return card;
    }

    private static void Read(Model model, Labelled gold, Scorecard card, int fold)
    {
        var said = new BuiltInReader(model).Read(gold.Conversation);
        card.Add(gold, said, Rubric.Rate(said), fold);
    }
}
