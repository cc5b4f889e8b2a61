namespace Rapport.Web.Audits;

/// <summary>
/// Reckons the time spent on an audit from the moments at which its auditor did something. Whoever comes back to the page after a pause has
/// not worked in it; a long pause before a mark counts as two minutes of reading at most.
/// </summary>
internal static class Stopwatch
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Notes that something was done.</summary>
    /// <param name="isBack">Whether the page was opened, rather than something marked on it.</param>
    public static void Touch(Audit audit, DateTimeOffset now, bool isBack)
    {
        var gap = now - (audit.TouchedAt ?? now);
        if (gap <= Longest)
            audit.Seconds += Math.Max(0, gap.TotalSeconds);
        else if (!isBack)
            audit.Seconds += Longest.TotalSeconds;
        audit.TouchedAt = now;
    }
}
