namespace Rapport.Web.Look;

/// <summary>The clock that everything here goes by.</summary>
internal static class Clock
{
    /// <summary>The date in UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
