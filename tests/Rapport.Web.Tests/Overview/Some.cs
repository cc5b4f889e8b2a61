using System.Text.Json;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;

namespace Rapport.Web.Tests.Overview;

/// <summary>Rated conversations, straight into the tables.</summary>
internal static class Some
{
    private static int last;

    /// <summary>A Monday.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Keeps a rated conversation and gives its number.</summary>
    public static async Task<long> RatedAsync(
        this Platform platform, double? score, string? team = "Returns", string? advisor = "Madison", int week = 0, double? process = null,
        Channel channel = Channel.Chat, string reader = "built-in 1", DateTimeOffset? at = null, IReadOnlyList<SomeCue>? cues = null,
        IReadOnlyList<(BehaviourCode Code, string Text)>? behaviours = null) => await platform.InStoreAsync(async store =>
    {
        var began = at ?? Monday.AddDays(7 * week);
        var conversation = Conversation(began, channel, team, advisor, cues ?? []);
        store.Add(conversation);
        await store.SaveChangesAsync();
        var rating = Rating(conversation, score, process, reader, Line(cues ?? [], behaviours ?? []));
        store.Add(rating);
        await store.SaveChangesAsync();
        store.AddRange((cues ?? []).Select((cue, number) => Cue(rating, number, cue)));
        await store.SaveChangesAsync();
        return conversation.Id;
    });

    private static StoredConversation Conversation(DateTimeOffset began, Channel channel, string? team, string? advisor, IReadOnlyList<SomeCue> cues)
    {
        var id = $"c-{Interlocked.Increment(ref last)}";
        var day = (int)(began - DateTimeOffset.UnixEpoch).TotalDays;
        return new()
        {
            Source = "test",
            ExternalId = id,
            Channel = channel,
            Team = team,
            StartedAt = began,
            Week = day - ((day + 3) % 7),
            Turns = 2,
            Words = 9,
            ReceivedAt = began,
            ChangedAt = began,
            Talk = Talk(id, cues),
            Advisors = advisor is null ? [] : [new() { ConversationId = 0, Name = advisor }],
        };
    }

    private static StoredRating Rating(StoredConversation of, double? score, double? process, string reader, string line) => new()
    {
        ConversationId = of.Id,
        Reader = reader,
        Rubric = "1.0",
        RatedAt = of.ReceivedAt,
        OfChange = of.ChangedAt,
        IsCurrent = true,
        Score = score,
        Anchor = score is { } known ? Rubric.AnchorOf(known) : null,
        Flags = score is null ? "tooShort" : "",
        Process = process,
        Line = line,
    };

    private static StoredCue Cue(StoredRating of, int number, SomeCue cue) => new()
    {
        RatingId = of.Id,
        Number = number,
        ConversationId = of.ConversationId,
        Turn = 0,
        Start = 0,
        Length = cue.Words.Length,
        Kind = cue.Kind,
        Salience = cue.Salience,
        Response = cue.Response,
    };

    private static string Talk(string id, IReadOnlyList<SomeCue> cues) => JsonSerializer.Serialize(new
    {
        id,
        turns = new object[]
        {
            new { who = "customer", text = string.Join(' ', cues.Select(cue => cue.Words).DefaultIfEmpty("Hello.")) },
            new { who = "advisor", text = cues.Select(cue => cue.Answer).FirstOrDefault(answer => answer is not null) ?? "And the postcode, please?" },
        },
    });

    private static string Line(IReadOnlyList<SomeCue> cues, IReadOnlyList<(BehaviourCode Code, string Text)> behaviours) => JsonSerializer.Serialize(new
    {
        cues = cues.Select(cue => new { turn = 0, start = 0, length = cue.Words.Length, text = cue.Words, responseTurn = 1, responseText = cue.Answer }),
        behaviours = behaviours.Select(behaviour => new { turn = 1, start = 0, length = behaviour.Text.Length, text = behaviour.Text, code = Words.Code(behaviour.Code) }),
    });
}

/// <summary>A cue and how it was met; null: too late to be answered.</summary>
internal sealed record SomeCue(CueKind Kind, Response? Response, string Words, string? Answer = null, int Salience = 3);
