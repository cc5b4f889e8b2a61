using Rapport.Conversations;

namespace Rapport.Web.Audits;

/// <summary>Cells that are sampled together, and what they have in common.</summary>
/// <param name="Name">Unique in its plan and the same whenever it is drawn again.</param>
internal sealed record JoinedCells(string Name, IReadOnlyList<Cell> Cells, int Population)
{
    public Channel? Channel => Same(cell => (Channel?)cell.Channel);

    public string? Team => Same(cell => cell.Team);

    public string? Kind => Same(cell => cell.Kind);

    public int? FirstWeek => Cells.Min(cell => cell.Week);

    public int? LastWeek => Cells.Max(cell => cell.Week);

    public bool IsDeclined => Cells.All(cell => cell.IsDeclined);

    private T? Same<T>(Func<Cell, T?> part)
    {
        var first = part(Cells[0]);
        return Cells.All(cell => EqualityComparer<T>.Default.Equals(part(cell), first)) ? first : default;
    }
}

/// <summary>
/// Cells become strata that are large enough for two of each to be drawn. A tiny cell is joined with the weeks after it (of the same channel,
/// team and kind); what is still tiny with other kinds of its channel and team; then with other teams of its channel; then with other channels;
/// at last with what the machine declined. What is left over at the end joins the smallest stratum.
/// </summary>
internal static class Collapse
{
    /// <param name="population">Cells of all candidates.</param>
    /// <param name="least">How many conversations a stratum holds at least, where there are so many.</param>
    public static IReadOnlyList<JoinedCells> Of(IEnumerable<Cell> population, int least)
    {
        var cells = population.GroupBy(cell => cell).Select(same => new Heap([same.Key], same.Count()))
            .OrderBy(heap => heap.Cells[0].Week ?? int.MinValue).ToList();
        List<Heap> done = [];
        Func<Cell, object>[] levels =
        [
            cell => (cell.IsDeclined, cell.Channel, cell.Team, cell.Kind),
            cell => (cell.IsDeclined, cell.Channel, cell.Team),
            cell => (cell.IsDeclined, cell.Channel),
            cell => cell.IsDeclined, _ => true,
        ];
        foreach (var level in levels)
        {
            var joined = cells.GroupBy(heap => level(heap.Cells[0])).SelectMany(group => Joined(group, least, done));
            cells = [.. joined.OrderBy(heap => heap.Cells[0].Week ?? int.MinValue)];
        }

        if (cells.Count > 0 && done.Count > 0)
        {
            var smallest = done.MinBy(heap => (heap.Count, heap.Name))!;
            done[done.IndexOf(smallest)] = cells.Aggregate(smallest, (all, heap) => all + heap);
        }
        else
        {
            done.AddRange(cells);
        }
        return [.. done.Select(heap => new JoinedCells(heap.Name, heap.Cells, heap.Count)).OrderBy(stratum => stratum.Name, StringComparer.Ordinal)];
    }

    /// <summary>Joins neighbours until each heap is large enough; gives back what stays too small.</summary>
    private static IEnumerable<Heap> Joined(IEnumerable<Heap> group, int least, List<Heap> done)
    {
        Heap? open = null;
        foreach (var heap in group)
        {
            open = open is null ? heap : open + heap;
            if (open.Count < least)
                continue;
            done.Add(open);
            open = null;
        }
        if (open is not null)
            yield return open;
    }

    private sealed record Heap(IReadOnlyList<Cell> Cells, int Count)
    {
        public string Name => string.Join('+', Cells.Select(NameOf).Order(StringComparer.Ordinal));

        public static Heap operator +(Heap one, Heap other) => new([.. one.Cells, .. other.Cells], one.Count + other.Count);

        private static string NameOf(Cell cell) => $"{(cell.IsDeclined ? "declined/" : "")}{cell.Channel}/{cell.Team}/{cell.Kind}/{cell.Week}";
    }
}
