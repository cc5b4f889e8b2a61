using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>How far a figure may be leaned on.</summary>
internal enum Firmness
{
    /// <summary>Too little to tell.</summary>
    Unknown,

    /// <summary>Not reliable enough to be shown without saying so.</summary>
    NotReliable,

    /// <summary>Good enough for tentative conclusions.</summary>
    Tentative,

    /// <summary>Firm.</summary>
    Firm,
}

/// <summary>What is asked of a figure. The first two are Krippendorff's (2004, "Reliability in content analysis"), the third is ours.</summary>
/// <param name="Firm">Reliability (α or ICC) of a firm figure.</param>
/// <param name="Tentative">Reliability of a tentative one.</param>
/// <param name="HalfWidth">Half the width a firm figure's 95% interval may have, in points; a tentative one's may have twice that.</param>
internal sealed record Thresholds(double Firm = .8, double Tentative = .667, double HalfWidth = .5);

/// <summary>The verdict on one figure, and what would make it firm.</summary>
/// <param name="Firmness">The lower of the two below.</param>
/// <param name="Agreement">By the raters' agreement: its estimate must reach the threshold, and its interval's lower end
/// the one below (tentative for firm, 0 for tentative).</param>
/// <param name="Precision">By the interval's width.</param>
/// <param name="RatersNeeded">How many times as many ratings a conversation would make agreement firm
/// (Spearman 1910, Brown 1910); null where it is firm already or no number would.</param>
/// <param name="ConversationsNeeded">Conversations audited in all that would make the interval narrow enough; null where it is or that cannot be told.</param>
internal sealed record Gate(Firmness Firmness, Firmness Agreement, Firmness Precision, int? RatersNeeded, int? ConversationsNeeded)
{
    /// <summary>Judges one figure.</summary>
    /// <param name="reliability">α or ICC of the ratings as they are used: where each conversation's figure is one auditor's, ICC(2,1).</param>
    /// <param name="figure">The team's figure, N counting audited conversations.</param>
    /// <param name="population">How many conversations it is about.</param>
    /// <param name="thresholds">What is asked.</param>
    public static Gate Of(Figure reliability, Figure figure, int population, Thresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(reliability);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(thresholds);
        var (agreement, precision) = (ByAgreement(reliability, thresholds), ByPrecision(figure, thresholds));
        return new(
            (Firmness)Math.Min((int)agreement, (int)precision),
            agreement,
            precision,
            agreement == Firmness.Firm ? null : Ratings(reliability.Value, thresholds.Firm),
            precision == Firmness.Firm ? null : Conversations(figure, population, thresholds.HalfWidth));
    }

    private static Firmness ByAgreement(Figure reliability, Thresholds thresholds)
    {
        if (reliability is not { Value: { } value, Low: { } low })
            return Firmness.Unknown;
        if (value >= thresholds.Firm && low >= thresholds.Tentative)
            return Firmness.Firm;
        return value >= thresholds.Tentative && low > 0 ? Firmness.Tentative : Firmness.NotReliable;
    }

    private static Firmness ByPrecision(Figure figure, Thresholds thresholds)
    {
        if (figure.HalfWidth is not { } half)
            return Firmness.Unknown;
        return half <= thresholds.HalfWidth ? Firmness.Firm : half <= 2 * thresholds.HalfWidth ? Firmness.Tentative : Firmness.NotReliable;
    }

    /// <summary>k = wanted (1 − r) / (r (1 − wanted)).</summary>
    private static int? Ratings(double? reliability, double wanted)
    {
        if (reliability is not { } r || r <= 0 || r >= wanted)
            return null;
        var times = wanted * (1 - r) / (r * (1 - wanted));
        return times > 100 ? null : (int)Math.Ceiling(times - 1e-9);
    }

    /// <summary>
    /// The width shrinks with √(1/n − 1/N): 1/n' = (wanted / half)² (1/n − 1/N) + 1/N. A guide; it takes severity and strata as they are.
    /// </summary>
    private static int? Conversations(Figure figure, int population, double wanted)
    {
        if (figure.HalfWidth is not { } half || half <= 0 || population < figure.N)
            return null;
        var ratio = wanted / half;
        var inverse = (ratio * ratio * ((1.0 / figure.N) - (1.0 / population))) + (1.0 / population);
        return Math.Min(population, (int)Math.Ceiling((1 / inverse) - 1e-9));
    }
}
