using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>Stories of the sample organisation's customers, and a meeting; as invented as the customers are.</summary>
internal sealed class StorySample(Store store, TimeProvider clock) : ISamplePart
{
    public async Task BringAsync()
    {
        await RemoveAsync();
        using var text = typeof(StorySample).Assembly.GetManifestResourceStream("stories.sample.json")!;
        var rows = JsonSerializer.Deserialize<List<Row>>(text, JsonSerializerOptions.Web)!;
        var ids = rows.Select(row => row.Conversation).ToList();
        var talks = await store.Conversations.AsNoTracking().Where(talk => talk.Source == Sample.Source && ids.Contains(talk.ExternalId))
            .ToDictionaryAsync(talk => talk.ExternalId);
        var stories = rows.ConvertAll(row => StoryOf(row, talks[row.Conversation]));
        store.AddRange(stories);
        await store.SaveChangesAsync();
        store.AddRange(
            MeetingOf(stories[0], -12, MeetingState.Held, "The kitchen in Leeds, with tea", "Agnieszka and Tom",
                "She had rung two other shops first, and both read her the size chart. "
                + "She would have paid for somebody to ask about the floor. What would help the next one: a line on the order that says what day it is for."),
            MeetingOf(stories[1], 16, MeetingState.Planned, "At the packing table, where the label went on", "Chidi, and whoever packs that day", null));
        await store.SaveChangesAsync();
    }

    public async Task RemoveAsync()
    {
        await store.Meetings.Where(meeting => meeting.IsSample).ExecuteDeleteAsync();
        await store.Stories.Where(story => story.IsSample).ExecuteDeleteAsync();
    }

    private Story StoryOf(Row row, StoredConversation talk)
    {
        var (now, turns) = (clock.GetUtcNow(), StoredTalk.Read(talk.Talk, talk.Source).Turns);
        var state = Words.Parse<StoryState>(row.State)!.Value;
        var then = now.AddDays(-row.Days);
        return new()
        {
            Title = row.Title,
            Body = row.Body,
            Learnt = row.Learnt,
            Team = row.Team,
            ConversationId = talk.Id,
            Customer = talk.Customer,
            State = state,
            WrittenAt = then.AddDays(-3),
            HeardFrom = then.AddDays(-2),
            ToldAt = state == StoryState.Told ? then : null,
            Scope = Words.Parse<Scope>(row.Scope),
            ConsentOn = DateOnly.FromDateTime(then.AddDays(-4).UtcDateTime),
            ConsentHow = row.How,
            IsSample = true,
            Quotes = [.. row.Quotes.Select(number => QuoteOf(number, turns[number]))],
            People = [.. row.People.Select(person => new StoryPerson
            {
                Advisor = person.Name,
                Did = person.Did,
                OwnWords = person.Says,
                IsAgreed = state == StoryState.Told ? true : null,
                AnsweredAt = state == StoryState.Told ? then.AddDays(-1) : null,
            })],
        };
    }

    private static StoryQuote QuoteOf(int number, Turn turn) => new()
    {
        Number = number,
        IsCustomer = turn.Who == Speaker.Customer,
        Advisor = turn.Who == Speaker.Customer ? null : turn.Name,
        Text = turn.Text,
    };

    private Meeting MeetingOf(Story story, int days, MeetingState state, string place, string hosts, string? heard) => new()
    {
        StoryId = story.Id,
        Customer = story.Customer,
        Team = story.Team!,
        Day = clock.Today().AddDays(days),
        Place = place,
        Hosts = hosts,
        State = state,
        Heard = heard,
        MadeAt = clock.GetUtcNow(),
        IsSample = true,
    };

    private sealed record Row(
        string Conversation, string Team, string State, string Scope, int Days, string How, string Title, string Body, string Learnt,
            IReadOnlyList<int> Quotes, IReadOnlyList<Named> People);

    private sealed record Named(string Name, string Did, string? Says);
}
