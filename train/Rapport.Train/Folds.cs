namespace Rapport.Train;

/// <summary>Parts of the data such that no team, and so no conversation, is in two.</summary>
internal static class Folds
{
    /// <summary>The fold of each conversation: teams in a seeded order, each to the fold that is smallest so far.</summary>
    public static int[] ByTeam(IReadOnlyList<Labelled> all, int folds, int seed)
    {
        var teams = all.GroupBy(each => each.Team).OrderBy(team => team.Key, StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(teams);
        var (sizes, foldOf) = (new int[folds], new Dictionary<string, int>());
        foreach (var team in teams)
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            foldOf[team.Key] = smallest;
            sizes[smallest] += team.Count();
        }

        return [.. all.Select(each => foldOf[each.Team])];
    }
}
