using Rapport.Estimates;

namespace Rapport.Web.Audits.Agreement;

/// <summary>Figures in letters; unknown is a dash, never 0.</summary>
internal static class Tell
{
    public const string Unknown = "–";

    /// <summary>Two decimals: 0.72.</summary>
    public static string Two(double? value) => Rounded(value)?.ToString("0.00;−0.00") ?? Unknown;

    /// <summary>With its sign: +0.42, −0.10.</summary>
    public static string Signed(double? value) => Rounded(value)?.ToString("+0.00;−0.00;0.00") ?? Unknown;

    public static string Interval(Figure figure) => figure is { Low: { } low, High: { } high } ? $"{Two(low)} to {Two(high)}" : Unknown;

    public static string SignedInterval(Figure figure) => figure is { Low: { } low, High: { } high } ? $"{Signed(low)} to {Signed(high)}" : Unknown;

    /// <summary>Without the sign that a rounded-off negative leaves before zero.</summary>
    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 2) + 0.0 : null;

    /// <summary>A code as its group and its words: <c>cue/lifeEvent</c> is "life event".</summary>
    public static string Code(string code)
    {
        var name = code[(code.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
    }
}
