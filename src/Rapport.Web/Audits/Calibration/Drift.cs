using Rapport.Estimates;

namespace Rapport.Web.Audits.Calibration;

/// <summary>How far one auditor was from gold in one month, or in all.</summary>
/// <param name="Month">Its first day; null for all months.</param>
/// <param name="Bias">Mean of given − agreed, in points; unknown below five.</param>
/// <param name="Distance">Mean of |given − agreed|, in points; unknown below five.</param>
internal sealed record Drift(DateOnly? Month, Figure Bias, Figure Distance)
{
    public string Name => Month?.ToString("MMMM yyyy") ?? "all of it";

    /// <summary>Month by month as they were done (UTC), then all; empty where there is nothing. To qualify and re-inserted count alike.</summary>
    public static IReadOnlyList<Drift> Of(IReadOnlyList<AgainstGold> rated) => rated.Count == 0 ? [] :
    [
        .. rated.GroupBy(each => new DateOnly(each.DoneAt.UtcDateTime.Year, each.DoneAt.UtcDateTime.Month, 1))
            .OrderBy(month => month.Key)
            .Select(month => Of(month.Key, [.. month])),
        Of(null, rated),
    ];

    private static Drift Of(DateOnly? month, IReadOnlyList<AgainstGold> rated)
    {
        var distance = GoldDistance.Of(rated);
        return new(month, distance.Bias, distance.Distance);
    }
}
