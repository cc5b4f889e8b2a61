using System.IO.Hashing;
using System.Text;

namespace Rapport.Measure;

/// <summary>Deterministic folds: rows of one group stand in one fold, groups are dealt out in the order of a hash of their names.</summary>
internal static class Folds
{
    public const int Count = 5;

    /// <summary>The fold of each row.</summary>
    public static int[] Of(IReadOnlyList<string> groups, string salt = "")
    {
        var fold = groups.Distinct(StringComparer.Ordinal).OrderBy(group => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(salt + group)))
            .Select((group, place) => (group, place)).ToDictionary(pair => pair.group, pair => pair.place % Count, StringComparer.Ordinal);
        return [.. groups.Select(group => fold[group])];
    }

    public static int[] Where(int[] folds, Func<int, bool> wanted) => [.. Enumerable.Range(0, folds.Length).Where(row => wanted(folds[row]))];
}
