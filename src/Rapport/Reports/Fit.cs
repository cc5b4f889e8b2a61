using Rapport.Conversations;

namespace Rapport.Reports;

/// <summary>How well words stand by themselves as a quote.</summary>
internal static class Fit
{
    /// <summary>From .3 to 1: a stump says nothing, a page is not read.</summary>
    public static double OfLength(string text) => Words(text).Length switch
    {
        < 3 => .3,
        < 5 => .7,
        <= 40 => 1,
        <= 70 => .7,
        _ => .4,
    };

    /// <summary>Whether a word of at least five letters of one is found in the other.</summary>
    public static bool ShareAWord(string one, string other) =>
        Words(one).Where(word => word.Length >= 5).Intersect(Words(other), StringComparer.OrdinalIgnoreCase).Any();

    private static string[] Words(string text) =>
        text.Split([' ', ',', '.', ';', ':', '!', '?', '\n', '\t', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A conversation's key as one string.</summary>
internal static class Key
{
    public static string Of(Conversation conversation) => $"{conversation.Source}\u001f{conversation.Id}";
}
