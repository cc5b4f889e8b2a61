namespace Rapport.Reports;

/// <summary>Ratings by group.</summary>
/// <param name="Rows">One row a group, alphabetical or chronological: the order says nothing about the ratings.</param>
/// <param name="Others">What groups beyond the most that are kept apart have together; null where there are none.</param>
/// <param name="Unassigned">Rated conversations that belong to no group, since their source does not say.</param>
/// <param name="Apart">The pairs whose intervals have no point in common, at most ten; only between these can an order be claimed.</param>
public sealed record GroupTable(IReadOnlyList<GroupRow> Rows, GroupRow? Others, int Unassigned, IReadOnlyList<Apart> Apart)
{
    /// <summary>What may be said of the order, in a sentence; null where fewer than two groups have a mean.</summary>
    public string? Order
    {
        get
        {
            if (Rows.Count(row => row.Rating.Mean is not null) < 2)
                return null;
            return Apart.Count == 0
                ? "All intervals overlap: no order can be claimed."
                : "Only where intervals lie apart can an order be claimed: " + string.Join("; ", Apart.Select(pair => $"{pair.Higher} above {pair.Lower}")) + ".";
        }
    }
}

/// <summary>One group.</summary>
/// <param name="Name">The team, channel or week.</param>
/// <param name="Rating">Its mean rating; none below n = 5.</param>
/// <param name="OwnWords">Own words among all relational remarks.</param>
/// <param name="Process">Its mean process score; n = 0 where the reader gives none.</param>
public sealed record GroupRow(string Name, Estimate Rating, Share OwnWords, Estimate Process)
{
    /// <summary>What its customers say; null where none was asked.</summary>
    public CustomersRating? Customers { get; init; }
}

/// <summary>Two groups whose intervals have no point in common.</summary>
public sealed record Apart(string Higher, string Lower);

/// <summary>Ratings by advisor, for installations that switched them on. Alphabetical; there is no rank, and nothing to make one from.</summary>
/// <param name="Rows">One row an advisor with at least five rated conversations.</param>
/// <param name="TooFew">Advisors with fewer, who get no figure.</param>
/// <param name="Others">Advisors' conversations beyond the most that are kept apart.</param>
/// <param name="Unassigned">Rated conversations whose advisor is not known.</param>
/// <param name="Spread">The standard deviation between advisors in points, chance taken out; null where fewer than three can be compared.</param>
public sealed record AdvisorTable(IReadOnlyList<AdvisorRow> Rows, int TooFew, int Others, int Unassigned, double? Spread)
{
    /// <summary>What must be read before the figures.</summary>
    public string Principle { get; init; } =
        "Figures per person advise; a person decides. They are no ranking and no ground for pay: where intervals overlap there is no order, "
        + "and each advisor sees all the evidence about themselves and can contest any of it.";
}

/// <summary>One advisor.</summary>
/// <param name="Name">The advisor.</param>
/// <param name="N">Rated conversations.</param>
/// <param name="Mean">The mean, shrunken towards the mean of all advisors by empirical Bayes; null where fewer than three advisors can be compared.</param>
/// <param name="Low">The lower end of its 95% interval, or null.</param>
/// <param name="High">The upper end, or null.</param>
public sealed record AdvisorRow(string Name, int N, double? Mean, double? Low, double? High);

/// <summary>How people were treated (the rating) beside what was done for them.</summary>
/// <param name="BySatisfaction">Ratings by third of the source's satisfaction scale: lowest, middle, highest; empty where no satisfaction is known.</param>
/// <param name="WithSatisfaction">Rating and satisfaction.</param>
/// <param name="ByResolution">Ratings of resolved and unresolved conversations; empty where no resolution is known.</param>
/// <param name="Quadrants">The four combinations; null where no resolution is known.</param>
/// <param name="Process">The mean process score; n = 0 where the reader gives none.</param>
/// <param name="WithProcess">Rating and process score.</param>
public sealed record HowAndWhat(
    IReadOnlyList<NamedEstimate> BySatisfaction,
    Correlation WithSatisfaction,
    IReadOnlyList<NamedEstimate> ByResolution,
    Quadrants? Quadrants,
    Estimate Process,
    Correlation WithProcess);

/// <summary>A name and a mean.</summary>
public sealed record NamedEstimate(string Name, Estimate Rating);

/// <summary>Conversations by treatment and outcome. Kind: on anchor 6 Friendly or above. Solved: the source says resolved.</summary>
public sealed record Quadrants(int KindAndSolved, int KindAndUnsolved, int ColdAndSolved, int ColdAndUnsolved);
