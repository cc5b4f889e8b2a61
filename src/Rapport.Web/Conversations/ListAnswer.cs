using System.Text.Json.Serialization;
using Rapport.Conversations;

namespace Rapport.Web.Conversations;

/// <summary>What the API answers to a search.</summary>
/// <param name="Conversations">The newest first.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
internal sealed record ListAnswer(IReadOnlyList<ConversationAnswer> Conversations, string? Next);

/// <summary>One conversation of a list; its talk is at <c>/api/conversations/{id}</c>.</summary>
internal sealed record ConversationAnswer(
    long Id, string Source, string ExternalId, Channel Channel, string? Team, DateTimeOffset? StartedAt, string? Customer, string? Subject, int Turns,
    int Words, DateTimeOffset ChangedAt, IReadOnlyList<Piece> Excerpt)
{
    /// <summary>What later slices tell about it: <c>rating</c>.</summary>
    [JsonExtensionData]
    public Dictionary<string, object?> More { get; init; } = [];

    public static ConversationAnswer Of(Hit hit)
    {
        var talk = hit.Stored;
        return new(
            talk.Id, talk.Source, talk.ExternalId, talk.Channel, talk.Team, talk.StartedAt, talk.Customer, talk.Subject, talk.Turns, talk.Words,
            talk.ChangedAt, hit.Excerpt.Pieces)
        {
            More = hit.Remarks.ToDictionary(remark => remark.Key, remark => remark.Value.Value),
        };
    }
}
