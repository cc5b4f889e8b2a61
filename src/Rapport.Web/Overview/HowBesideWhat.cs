using Microsoft.EntityFrameworkCore;
using Rapport.Reports;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Overview;

/// <summary>How people were treated (the rating) beside how the matter was handled (process), where both are known.</summary>
/// <param name="Process">The mean process score.</param>
/// <param name="Together">Rating and process score.</param>
/// <param name="KindAndWell">Both on anchor 6 or above.</param>
/// <param name="KindOnly">The rating only.</param>
/// <param name="WellOnly">The process score only.</param>
/// <param name="Neither">Neither.</param>
internal sealed record HowBesideWhat(Estimate Process, Correlation Together, int KindAndWell, int KindOnly, int WellOnly, int Neither)
{
    // Above this lies anchor 6: halves round down.
    private const int High = 5500;

    /// <returns>Null where no process score is known.</returns>
    public static async Task<HowBesideWhat?> ReadAsync(IQueryable<RatedFact> facts)
    {
        var sums = await facts.Where(fact => fact.Score != null && fact.Process != null).GroupBy(_ => 1)
            .Select(all => new
            {
                N = all.Count(),
                How = all.Sum(fact => (long)fact.Score!),
                HowSquares = all.Sum(fact => (long)fact.Score! * fact.Score!.Value),
                What = all.Sum(fact => (long)fact.Process!),
                WhatSquares = all.Sum(fact => (long)fact.Process! * fact.Process!.Value),
                Product = all.Sum(fact => (long)fact.Score! * fact.Process!.Value),
                Kind = all.Count(fact => fact.Score > High),
                Well = all.Count(fact => fact.Process > High),
                Both = all.Count(fact => fact.Score > High && fact.Process > High),
            })
            .SingleOrDefaultAsync();
        if (sums is null)
            return null;
        Sums how = Sums.Of(sums.N, sums.How, sums.HowSquares), what = Sums.Of(sums.N, sums.What, sums.WhatSquares);
        var together = new PairSums(how, what, Sums.Of(sums.N, sums.How + sums.What, sums.HowSquares + sums.WhatSquares + (2 * sums.Product)));
        return new(
            Intervals.StudentT(what), together.Correlation(),
            sums.Both, sums.Kind - sums.Both, sums.Well - sums.Both, sums.N - sums.Kind - sums.Well + sums.Both);
    }
}
