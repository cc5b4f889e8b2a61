namespace Rapport.Web.Audits;

/// <summary>
/// Reckons the time spent on an audit from the moments at which its auditor did something. Whoever comes back to the page after a pause has
/// not worked in it; a long pause before a mark counts as two minutes of reading at most. No moment counts for two audits, so that all of an
/// auditor's together never come to more than the clock.
/// </summary>
internal static class Stopwatch
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Notes that something was done.</summary>
    /// <param name="elsewhere">When the same auditor last did something in another audit; null where they never did.</param>
    /// <param name="isBack">Whether the page was opened, rather than something marked on it.</param>
    public static void Touch(Audit audit, DateTimeOffset now, DateTimeOffset? elsewhere, bool isBack)
    {
        var isReturn = elsewhere > audit.TouchedAt;
        var gap = now - ((isReturn ? elsewhere : audit.TouchedAt) ?? now);
        if (!isBack)
            audit.Seconds += Math.Clamp(gap.TotalSeconds, 0, Longest.TotalSeconds);
        else if (!isReturn && gap <= Longest)
            audit.Seconds += Math.Max(0, gap.TotalSeconds);
        audit.TouchedAt = now;
    }
}
