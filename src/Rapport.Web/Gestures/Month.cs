namespace Rapport.Web.Gestures;

/// <summary>A month, UTC, as a number: year × 12 + month − 1.</summary>
internal static class Month
{
    public static int Of(DateTimeOffset moment) => (moment.UtcDateTime.Year * 12) + moment.UtcDateTime.Month - 1;

    /// <summary>"March 2026".</summary>
    public static string Words(int month) => new DateOnly(month / 12, (month % 12) + 1, 1).ToString("MMMM yyyy");
}
