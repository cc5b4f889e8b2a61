namespace Rapport.Estimates;

/// <summary>One auditor's rating of one conversation.</summary>
internal sealed record AuditorRating(string Conversation, string Auditor, double Value);

/// <summary>How severe one auditor is.</summary>
/// <param name="Auditor">Who.</param>
/// <param name="Effect">Points this auditor gives more (above 0) or less (below 0) than auditors do on average, shrunken; N counts ratings.</param>
/// <param name="Raw">The plain mean of this auditor's ratings less the mean of all.</param>
internal sealed record Severity(string Auditor, Figure Effect, double Raw);

/// <summary>A rating with its auditor's severity taken out.</summary>
/// <param name="Raw">As given.</param>
/// <param name="Adjusted">Raw − the auditor's effect; may leave the scale by a little, and is not cut.</param>
internal sealed record AdjustedRating(AuditorRating Raw, double Adjusted);

/// <summary>rating = mean + conversation + auditor + rest, the last three random.</summary>
/// <param name="Mean">The mean, as of auditors in general, not of these alone; N counts ratings.</param>
/// <param name="Conversations">How many conversations.</param>
/// <param name="ConversationVariance">Variance between conversations, squared points; null where it cannot be told.</param>
/// <param name="AuditorVariance">Variance between auditors, squared points; null where it cannot be told.</param>
/// <param name="RestVariance">Variance of the rest, squared points; null where it cannot be told.</param>
/// <param name="Severities">One for each auditor, in ordinal order; empty where nothing can be told.</param>
/// <param name="Ratings">All ratings, in the order given.</param>
internal sealed record CrossedEffects(Figure Mean, int Conversations, double? ConversationVariance, double? AuditorVariance, double? RestVariance, IReadOnlyList<Severity> Severities, IReadOnlyList<AdjustedRating> Ratings)
{
    /// <summary>Fits by REML.</summary>
    /// <exception cref="ArgumentException">An auditor rated the same conversation twice; the message names both.</exception>
    public static CrossedEffects Fit(IReadOnlyList<AuditorRating> ratings) => throw new NotSupportedException("to come");
}
