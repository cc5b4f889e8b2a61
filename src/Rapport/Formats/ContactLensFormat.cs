using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Amazon Connect Contact Lens: one contact a file. Times of calls are offsets from a start that the file does not state: their turns have none.</summary>
internal sealed class ContactLensFormat : IConversationFormat
{
    public string Name => "contact-lens";

    public string Description => "Amazon Connect Contact Lens analysis files, one contact a file";

    public bool Recognises(Head head) => head.Keys.Contains("Transcript") && (head.Keys.Contains("Participants") || head.Keys.Contains("CustomerMetadata"));

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report))
        {
            using var contact = record.AsDocument(input, report);
            if (contact is not null && Contact(contact.RootElement, record.Line, input, report) is { } conversation)
                yield return conversation;
        }
    }

    private Conversation? Contact(JsonElement contact, long line, Input input, Action<Unreadable> report)
    {
        var roles = contact.Objects("Participants")
            .Select(person => (Id: person.Text("ParticipantId"), Role: person.Text("ParticipantRole")))
            .Where(person => person.Id is not null)
            .DistinctBy(person => person.Id)
            .ToDictionary(person => person.Id!, person => person.Role);
        var channel = ChannelOf(contact.Text("Channel"));
        var turns = Spoken(contact, channel).Select(said => (said.Text, said.At, Who: Role(said.Label, roles))).ToList();
        var problem = turns.Count == 0 ? $"\"Transcript\" is missing or empty{(contact.Text("JobStatus") is { } status ? $" (JobStatus is {status})" : "")}"
            : turns.Find(turn => turn.Who is null) is { Text: { } text }
                ? $"nobody says who said \"{text[..Math.Min(40, text.Length)]}\": its ParticipantId is not among Participants"
            : null;
        if (problem is not null)
        {
            report(new(input.Name, line, problem));
            return null;
        }
        return new(
            contact.At("CustomerMetadata").Text("ContactId") ?? Call.IdOf(input.Name),
            [.. turns.Select(turn => new Turn(turn.Who!.Value, turn.Text, null, turn.At))])
        {
            Source = Name,
            Channel = channel,
            StartedAt = turns[0].At,
            Language = contact.Text("LanguageCode"),
            Tags = contact.At("Categories").Texts("MatchedCategories"),
        };
    }

    /// <summary>Only what was spoken is cut at pauses and has to be joined. Of chats some files state times; entries that are events are no talk.</summary>
    private static List<Spoken> Spoken(JsonElement contact, Channel channel)
    {
        var talk = contact.Objects("Transcript")
            .Where(turn => turn.Text("ContentType")?.Contains(".event.", StringComparison.Ordinal) != true)
            .Select(turn => new Spoken(turn.Text("ParticipantId"), turn.Text("Content") ?? "", turn.Time("AbsoluteTime")))
            .Where(said => said.Text.Length > 0);
        return channel == Channel.Call ? Call.Joined(talk)
            : channel == Channel.Email ? [.. talk.Select(said => said with { Text = MailText.Own(said.Text) })]
            : [.. talk];
    }

    private static Channel ChannelOf(string? channel) =>
        channel switch { "VOICE" => Channel.Call, "CHAT" => Channel.Chat, "EMAIL" => Channel.Email, _ => Channel.Other };

    /// <summary>Older files and the real-time API write the role itself; newer ones an identifier to look up. A supervisor who speaks serves the customer.</summary>
    private static Speaker? Role(string? participant, Dictionary<string, string?> roles) =>
        (participant is not null && roles.TryGetValue(participant, out var role) ? role : participant) switch
        {
            "CUSTOMER" => Speaker.Customer,
            "AGENT" or "SUPERVISOR" => Speaker.Advisor,
            "CUSTOM_BOT" => Speaker.Bot,
            "SYSTEM" => Speaker.System,
            _ => null,
        };
}
