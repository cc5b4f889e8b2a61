namespace Rapport.Agreement;

/// <summary>
/// Who gave what: one row for each thing that was rated, one column for each rater, null where that rater did not rate it.
/// </summary>
internal sealed class Grid
{
    /// <param name="rows">Rows of equal length; values finite.</param>
    /// <exception cref="ArgumentException">Rows of unequal length, or a value that is no number; the message names the row.</exception>
    public Grid(IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Raters = rows.Count == 0 ? 0 : rows[0].Count;
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Count != Raters)
                throw new ArgumentException($"Row {row} has {rows[row].Count} values, the first has {Raters}: give null where a rater did not rate.");
            if (rows[row].Any(value => value is { } known && !double.IsFinite(known)))
                throw new ArgumentException($"Row {row} holds a value that is no number: give null where a rater did not rate.");
        }

        Rows = rows;
    }

    /// <summary>The values by row, then rater.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Rows { get; }

    /// <summary>How many raters (columns).</summary>
    public int Raters { get; }

    /// <summary>Lays out single ratings, rows and raters in ordinal order of their names, whatever the order they come in.</summary>
    /// <param name="ratings">At most one rating by one rater of one thing.</param>
    /// <exception cref="ArgumentException">Somebody rated the same thing twice; the message names both.</exception>
    public static Grid Of(IReadOnlyCollection<(string Unit, string Rater, double Value)> ratings)
    {
        string[] raters = [.. ratings.Select(each => each.Rater).Distinct().Order(StringComparer.Ordinal)];
        var column = raters.Select((rater, at) => (rater, at)).ToDictionary(each => each.rater, each => each.at, StringComparer.Ordinal);
        var rows = new SortedDictionary<string, double?[]>(StringComparer.Ordinal);
        foreach (var (unit, rater, value) in ratings)
        {
            if (!rows.TryGetValue(unit, out var row))
                rows.Add(unit, row = new double?[raters.Length]);
            if (row[column[rater]] is not null)
                throw new ArgumentException($"{rater} rated {unit} twice: keep one of the two, or give them as two rows.");
            row[column[rater]] = value;
        }

        return new([.. rows.Values]);
    }
}
