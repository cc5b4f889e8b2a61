using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>What a model said of a conversation that it was not trained on.</summary>
internal sealed record Heard(Labelled Gold, Reading Said, Rating Rating, int Fold);

/// <summary>Trains on some conversations and reads others with the result.</summary>
internal sealed class Experiment((Table Emotions, Meanings Meanings) known, Settings settings)
{
    /// <summary>Each conversation read by a model that was trained on other teams; <paramref name="also"/> is trained on besides, and of all only what <paramref name="learns"/> says.</summary>
    public List<Heard> CrossValidated(IReadOnlyList<Labelled> all, int folds, IReadOnlyList<Labelled>? also = null, Func<Labelled, bool>? learns = null)
    {
        var fold = Folds.ByTeam(all, folds, 3);
        var models = new Model[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part => models[part] = Made([.. all.Where((each, at) => fold[at] != part && learns?.Invoke(each) != false), .. also ?? []]));
        return [.. all.Select((each, at) => Read(models[fold[at]], each, fold[at]))];
    }

    /// <summary>The first of four parts read by models trained on shares of the other three: what more conversations bring.</summary>
    public IEnumerable<(int Trained, Scorecard Card)> Curve(IReadOnlyList<Labelled> all)
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

    public static Scorecard Read(Model model, IEnumerable<Labelled> some) => Scorecard.Of(some.Select(each => Read(model, each, 0)));

    private static Heard Read(Model model, Labelled gold, int fold)
    {
        var said = new BuiltInReader(model).Read(gold.Conversation);
        return new(gold, said, Rubric.Rate(said), fold);
    }
}
