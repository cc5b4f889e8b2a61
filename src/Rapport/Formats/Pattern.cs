using System.Text.RegularExpressions;

namespace Rapport.Formats;

/// <summary>How patterns are matched against text from outside.</summary>
internal static class Pattern
{
    /// <summary>In time linear in the text, whatever the text: no file can make a pattern hang.</summary>
    public const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
}
