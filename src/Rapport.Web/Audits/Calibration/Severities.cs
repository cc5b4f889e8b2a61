using Rapport.Estimates;
using Rapport.Reports;
using Rapport.Web.Audits.Agreement;

namespace Rapport.Web.Audits.Calibration;

/// <summary>How severe one auditor rates, raw and adjusted.</summary>
/// <param name="Person">Who.</param>
/// <param name="Mean">The plain mean of their ratings, with Student's t; N counts ratings.</param>
/// <param name="Raw">Their mean less the mean of all, in points: what they were given is in it, too.</param>
/// <param name="Effect">Points they give more or less than auditors do on average on the same conversations, shrunken towards 0.</param>
internal sealed record AuditorSeverity(long Person, Figure Mean, double Raw, Figure Effect);

/// <summary>What crossed random effects say of all auditors.</summary>
/// <param name="Fit">Variances and mean.</param>
/// <param name="Lacks">Why nothing is told; or null.</param>
/// <param name="Auditors">One for each with five ratings or more; empty where nothing is told.</param>
internal sealed record Severities(CrossedEffects Fit, string? Lacks, IReadOnlyList<AuditorSeverity> Auditors)
{
    /// <summary>Fits all audits of samples.</summary>
    public static Severities Of(IReadOnlyList<Judgement> judgements)
    {
        var fit = CrossedEffects.Fit([.. judgements.DistinctBy(each => (each.Unit, each.Person))
            .Select(each => new AuditorRating($"{each.Conversation}/{each.OfChange.ToUnixTimeMilliseconds()}", $"{each.Person}", each.Value))]);
        if (Lack(fit) is { } lack)
            return new(fit, lack, []);
        var given = judgements.ToLookup(each => $"{each.Person}", each => each.Value);
        return new(fit, null, [.. fit.Severities.Where(each => each.Effect.N >= Estimate.Fewest)
            .Select(each => new AuditorSeverity(long.Parse(each.Auditor), Average.Of([.. given[each.Auditor]]), each.Raw, each.Effect))]);
    }

    public AuditorSeverity? For(long person) => Auditors.FirstOrDefault(each => each.Person == person);

    private static string? Lack(CrossedEffects fit)
    {
        if (fit.Ratings.Select(each => each.Raw.Auditor).Distinct().Count() < 2)
            return "Severity shows only beside others: two auditors at least have to have rated for a plan.";
        if (fit.ConversationVariance is null)
            return "Too few conversations are rated twice to tell an auditor’s severity from what they were given: a plan with a share rated twice will do it.";
        return fit.Severities.Any(each => each.Effect.N >= Estimate.Fewest) ? null : "Nobody has rated five conversations of a sample yet.";
    }
}
