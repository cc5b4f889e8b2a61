using Rapport.Reports;

namespace Rapport.Web.Overview.Engagement;

/// <summary>What the report cannot say, in sentences.</summary>
internal static class Limits
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string> always, Figures figures, IReadOnlyList<SampleRow> sample)
    {
        var own = new List<string>
        {
            figures.Customers is { } customers
                ? $"Of {Say.Many(customers.Asked)} customers asked, {Say.Many(customers.Asked - customers.Answered)} were silent. "
                    + "From fifty answers on, weighting puts right what channel, team, kind and the machine's rating explain of that, "
                    + "and never what depends on the feeling itself."
                : "Customers have not been asked: how it felt to them, only they can say.",
        };
        var (drawn, done) = (sample.Sum(row => row.Drawn), sample.Sum(row => row.Done));
        if (figures.Auditors is not { Rating.Mean: not null } auditors)
            own.Add("Too few conversations were rated by people for a figure of theirs. "
                + "What stands here is the machine's, and may be off as a whole; only auditors on a random sample can tell how far.");
        else if (!auditors.IsWhole)
            own.Add($"The auditors' figures are about {Say.Many(auditors.Covered)} of {Say.Many(auditors.Population)} conversations; "
                + "about the others no random sample was drawn: "
                + $"{string.Join("; ", auditors.Uncovered.Select(Witnesses.OfUncovered))}.");
        if (done < drawn)
            own.Add($"Of {Say.Many(drawn, "conversation", "conversations")} drawn, {Say.Many(drawn - done)} are not rated by people. "
                + "The figures take it that they are like the others of their stratum.");
        if (figures.Auditors?.Auditors == 1)
            own.Add("One person rated the whole sample. Another might rate more strictly or more kindly; the interval knows nothing of that.");
        own.Add("Teams and channels differ in what they are asked; a lower figure need not be anybody's doing. "
            + "No order is claimed where intervals overlap, and none of persons anywhere.");
        return [.. own, .. always];
    }
}
