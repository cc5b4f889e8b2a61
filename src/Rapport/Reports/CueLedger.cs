using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>Counts, kind by kind, what customers let drop and how it was met.</summary>
internal sealed class CueLedger
{
    private static readonly CueKind[] Kinds = Enum.GetValues<CueKind>();
    private static readonly Response[] Responses = Enum.GetValues<Response>();
    private readonly int[,] met = new int[Kinds.Length, Responses.Length];
    private readonly int[] open = new int[Kinds.Length];
    private readonly int[] offeredIn = new int[Kinds.Length];
    private readonly int[] unansweredIn = new int[Kinds.Length];

    public void Add(IReadOnlyCollection<Cue> all, IReadOnlyCollection<Cue> counted)
    {
        foreach (var cue in all)
            open[(int)cue.Kind]++;
        foreach (var cue in counted)
        {
            open[(int)cue.Kind]--;
            met[(int)cue.Kind, (int)cue.Response]++;
        }

        foreach (var kind in counted.Select(cue => cue.Kind).Distinct())
            offeredIn[(int)kind]++;
        foreach (var kind in counted.Where(cue => cue.Response == Response.Missed).Select(cue => cue.Kind).Distinct())
            unansweredIn[(int)kind]++;
    }

    public IReadOnlyList<CueRow> Rows() => [.. Kinds.Select(RowOf)];

    private CueRow RowOf(CueKind kind)
    {
        MetCount[] counts = [.. Responses.Select(response => new MetCount(response, met[(int)kind, (int)response]))];
        var offered = counts.Sum(count => count.Count);
        var answered = counts.Where(count => count.Response >= Response.Acknowledged).Sum(count => count.Count);
        return new(kind, offered, open[(int)kind], counts, Intervals.Wilson(answered, offered), offeredIn[(int)kind], unansweredIn[(int)kind]);
    }
}
