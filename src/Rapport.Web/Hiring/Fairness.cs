using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>How one group of candidates fared.</summary>
/// <param name="Selected">How many of them were offered the job.</param>
/// <param name="Against">Their rate over that of the group with the highest; null for that group itself.</param>
internal sealed record FairGroup(string Answer, Selected Selected, SelectionRatio? Against);

/// <summary>One voluntary question about one job, for groups of at least five.</summary>
/// <param name="Groups">Two or more, in the order of the answers; empty where fewer than two groups have five people.</param>
internal sealed record FairFinding(string Job, FairQuestion Question, IReadOnlyList<FairGroup> Groups);

/// <summary>The adverse-impact check: for each job and question the groups' selection rates over the highest (29 CFR 1607.4 D).</summary>
internal static class Fairness
{
    public static async Task<IReadOnlyList<FairFinding>> ReadAsync(Store store) =>
        Of(await store.FairCounts.AsNoTracking().Where(count => count.Shown > 0).ToListAsync());

    /// <summary>What counts say; groups below five are left out, and are in no sum.</summary>
    public static IReadOnlyList<FairFinding> Of(IReadOnlyCollection<FairCount> counts) =>
    [
        .. from job in counts.Select(count => count.Job).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
           from question in FairQuestion.All
           select new FairFinding(job, question, Groups(question, [.. counts.Where(count => count.Job == job && count.Question == question.Code)])),
    ];

    private static IReadOnlyList<FairGroup> Groups(FairQuestion question, List<FairCount> counts)
    {
        var groups = question.Answers.Select(answer => (answer.Code, Selected: Counted(counts.FindAll(count => count.Answer == answer.Code))))
            .Where(group => group.Selected.Of >= FairBook.Fewest).ToList();
        if (groups.Count < 2)
            return [];
        var highest = groups.MaxBy(group => group.Selected.Rate);
        return [.. groups.Select(group => new FairGroup(group.Code, group.Selected,
            group == highest ? null : SelectionRatio.Of(group.Selected, highest.Selected)))];
    }

    private static Selected Counted(List<FairCount> counts) =>
        new(counts.Where(count => count.IsOffered).Sum(count => count.Shown), counts.Sum(count => count.Shown));
}
