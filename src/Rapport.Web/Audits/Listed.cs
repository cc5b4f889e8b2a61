using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rapport.Conversations;
using Rapport.Ratings;

namespace Rapport.Web.Audits;

/// <summary>Stores a short list in one column, one entry a line.</summary>
internal static class Listed
{
    public static ValueConverter<IReadOnlyList<string>, string> Texts { get; } = new(list => string.Join('\n', list), text => Lines(text));

    public static ValueComparer<IReadOnlyList<string>> SameTexts { get; } =
        new((one, other) => one!.SequenceEqual(other!), list => string.Join('\n', list).GetHashCode(StringComparison.Ordinal));

    public static ValueConverter<IReadOnlyList<Channel>, string> Channels { get; } =
        new(list => string.Join('\n', list.Select(Words.Code)), text => Lines(text).Select(code => Words.Parse<Channel>(code)!.Value).ToList());

    public static ValueComparer<IReadOnlyList<Channel>> SameChannels { get; } = new((one, other) => one!.SequenceEqual(other!), list => list.Count);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
