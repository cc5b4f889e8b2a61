using Rapport.Ratings;

namespace Rapport.Reports;

/// <summary>Sums ratings beside what the source knows of the outcome.</summary>
internal sealed class HowAndWhatTally
{
    private static readonly string[] Thirds = ["lowest satisfaction", "middle satisfaction", "highest satisfaction"];
    private readonly Sums[] thirds = [new(), new(), new()];
    private readonly PairSums satisfaction = new();
    private readonly Sums[] resolved = [new(), new()];
    private readonly int[,] quadrants = new int[2, 2];
    private readonly Sums process = new();
    private readonly PairSums withProcess = new();

    public void Add(Rating rating, double score)
    {
        if (rating.Conversation.Satisfaction is { Share: var share })
        {
            thirds[Math.Min(2, (int)(share * 3))].Add(score);
            satisfaction.Add(share, score);
        }

        if (rating.Conversation.Resolved is { } solved)
        {
            resolved[solved ? 0 : 1].Add(score);
            quadrants[rating.Anchor >= Anchor.Friendly ? 0 : 1, solved ? 0 : 1]++;
        }

        if (rating.Reading.Process is { } handled)
        {
            process.Add(handled);
            withProcess.Add(handled, score);
        }
    }

    public HowAndWhat? Build()
    {
        int satisfied = thirds.Sum(third => third.N), outcomes = resolved.Sum(outcome => outcome.N);
        if (satisfied + outcomes + process.N == 0)
            return null;
        return new(
            satisfied == 0 ? [] : [.. Thirds.Zip(thirds, (name, third) => new NamedEstimate(name, Intervals.StudentT(third)))],
            satisfaction.Correlation(),
            outcomes == 0 ? [] : [new("resolved", Intervals.StudentT(resolved[0])), new("unresolved", Intervals.StudentT(resolved[1]))],
            outcomes == 0 ? null : new(quadrants[0, 0], quadrants[0, 1], quadrants[1, 0], quadrants[1, 1]),
            Intervals.StudentT(process),
            withProcess.Correlation());
    }
}
