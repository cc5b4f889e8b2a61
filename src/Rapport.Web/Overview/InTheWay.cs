using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Reports;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Overview;

/// <summary>A line said again and again.</summary>
/// <param name="Text">The line, its first 200 letters.</param>
/// <param name="IsRule">Whether it ends the matter with a rule; else it is a stock phrase.</param>
/// <param name="Times">How often it was said.</param>
/// <param name="Rating">The mean rating of the conversations that hold it: an association, no cause.</param>
internal sealed record LineRow(string Text, bool IsRule, int Times, Estimate Rating)
{
    /// <summary>How the list of conversations is asked for it: a stock line by itself, a rule by its words.</summary>
    public (string Name, string? Value) Sought => IsRule ? ("words", $"\"{Text.Replace('"', ' ')}\"") : ("stock", Text);
}

/// <summary>What stands in people's way.</summary>
internal static class InTheWay
{
    private const int FewestConversations = 3;
    private const int MostLines = 12;

    /// <returns>The lines said in at least three conversations, the most frequent first; at most twelve.</returns>
    public static async Task<IReadOnlyList<LineRow>> ReadAsync(IQueryable<LineFact> facts)
    {
        var lines = await facts.GroupBy(fact => fact.Text)
            .Where(line => line.Count() >= FewestConversations)
            .Select(line => new
            {
                Text = line.Key,
                Times = line.Sum(fact => fact.Times),
                N = line.Count(),
                Rules = line.Count(fact => fact.Code == BehaviourCode.PolicyDeflection),
                Sum = line.Sum(fact => (long)fact.Score),
                Squares = line.Sum(fact => (long)fact.Score * fact.Score),
            })
            .OrderByDescending(line => line.Times).ThenBy(line => line.Text).Take(MostLines).ToListAsync();
        return [.. lines.Select(line => new LineRow(
            PlainText.Of(line.Text), line.Rules > 0, line.Times, Intervals.StudentT(Sums.Of(line.N, line.Sum, line.Squares))))];
    }
}
