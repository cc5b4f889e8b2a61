using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>One auditor's rating of one conversation.</summary>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="Auditor">Who rated.</param>
/// <param name="Value">The rating, 1 to 10.</param>
internal sealed record AuditorRating(string Conversation, string Auditor, double Value);

/// <summary>How severe one auditor is.</summary>
/// <param name="Auditor">Who.</param>
/// <param name="Effect">
/// Points this auditor gives more (above 0) or less (below 0) than auditors do on average, shrunken (0 where auditors differ no more than chance
/// makes them, the interval then saying what they may differ all the same); N counts ratings.
/// </param>
/// <param name="Raw">The plain mean of this auditor's ratings less the mean of all.</param>
internal sealed record Severity(string Auditor, Figure Effect, double Raw);

/// <summary>A rating with its auditor's severity taken out.</summary>
/// <param name="Raw">As given.</param>
/// <param name="Adjusted">Raw − the auditor's effect; may leave the scale by a little, and is not cut.</param>
internal sealed record AdjustedRating(AuditorRating Raw, double Adjusted);

/// <summary>
/// rating = mean + conversation + auditor + rest, the last three random and independent; conversations must be given to auditors by chance.
/// By REML, for tables with any cells missing. Where no conversation was rated twice, conversation and rest cannot be told apart and are
/// given together as the rest; where there is one auditor only, severity cannot be told, and the mean is as of that auditor.
/// </summary>
/// <param name="Mean">
/// The mean, as of auditors in general, not of these alone, with Satterthwaite's t; N counts ratings. It treats conversations as drawn from
/// endlessly many and takes no account of strata: the figure for a sampled population is <see cref="PredictionPowered"/>'s.
/// </param>
/// <param name="Conversations">How many conversations.</param>
/// <param name="ConversationVariance">Variance between conversations, squared points; null where it cannot be told.</param>
/// <param name="AuditorVariance">Variance between auditors, squared points; null where it cannot be told.</param>
/// <param name="RestVariance">Variance of the rest, squared points; null where nothing varies.</param>
/// <param name="Severities">One for each auditor, in ordinal order; empty where nothing can be told.</param>
/// <param name="Ratings">All ratings, in the order given; adjusted = raw where nothing can be told.</param>
internal sealed record CrossedEffects(
    Figure Mean, int Conversations, double? ConversationVariance, double? AuditorVariance, double? RestVariance,
    IReadOnlyList<Severity> Severities, IReadOnlyList<AdjustedRating> Ratings)
{
    /// <summary>Fits; same ratings in another order give the same to the last digits. Nothing is told below five ratings.</summary>
    /// <exception cref="ArgumentException">An auditor rated the same conversation twice; the message names both.</exception>
    public static CrossedEffects Fit(IReadOnlyList<AuditorRating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Count < Estimate.Fewest)
            return Untold(ratings, ratings.Select(rating => rating.Conversation).Distinct().Count());
        var table = new Crossing(ratings);
        return Variances.Likeliest(table) is { } variances ? Told(ratings, table, variances) : Untold(ratings, table.Conversations);
    }

    private static CrossedEffects Untold(IReadOnlyList<AuditorRating> ratings, int conversations) =>
        new(Figure.Unknown(ratings.Count), conversations, null, null, null, [], [.. ratings.Select(rating => new AdjustedRating(rating, rating.Value))]);

    private static CrossedEffects Told(IReadOnlyList<AuditorRating> ratings, Crossing table, Variances variances)
    {
        var fit = variances.On(table);
        var mean = Figure.WithT(table.N, table.Centre + fit.Mean, Math.Sqrt(variances.Rest / fit.Information), variances.FreedomOfMean(table));
        var severities = table.Auditors.Count < 2 ? [] : Shrunken(table, variances, fit);
        var effects = severities.ToDictionary(severity => severity.Auditor, severity => severity.Effect.Value ?? 0, StringComparer.Ordinal);
        return new(
            mean,
            table.Conversations,
            table.Conversations < table.N && table.RestFreedom > 0 ? variances.Conversation : null,
            table.Auditors.Count > 1 ? variances.Auditor : null,
            variances.Rest,
            severities,
            [.. ratings.Select(rating => new AdjustedRating(rating, rating.Value - effects.GetValueOrDefault(rating.Auditor)))]);
    }

    private static Severity[] Shrunken(Crossing table, Variances variances, Reml fit)
    {
        var (effects, errors) = (fit.Effects(), variances.EffectErrors(table));
        return [.. table.Auditors.Select((auditor, at) => new Severity(
            auditor,
            Figure.WithT(table.RatingsBy(at), effects[at], errors[at], double.PositiveInfinity),
            table.Raw(at)))];
    }
}
