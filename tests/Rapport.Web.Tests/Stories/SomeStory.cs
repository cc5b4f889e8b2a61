using Rapport.Web.Stories;

namespace Rapport.Web.Tests.Stories;

/// <summary>Stories for tests, straight into the tables.</summary>
internal static class SomeStory
{
    public const string Words = "She asked about the floor of the church.";

    /// <summary>A told story of Returns, for the house, unless it is said otherwise.</summary>
    public static Task<long> StoryAsync(
        this Platform platform, StoryState state = StoryState.Told, Scope? scope = Scope.House, DateOnly? until = null, long? conversation = null, int heardDaysAgo = 1,
        params IReadOnlyList<StoryPerson> people) => platform.InStoreAsync(async store =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var story = new Story
        {
            Title = "The stone floor",
            Body = Words,
            Learnt = "Ask where the shoe is going.",
            Team = "Returns",
            ConversationId = conversation,
            Customer = "u-7",
            State = state,
            WrittenAt = now,
            HeardFrom = state == StoryState.Draft ? null : now.AddDays(-heardDaysAgo),
            ToldAt = state == StoryState.Told ? now : null,
            Scope = scope,
            ConsentOn = scope is null ? null : new(2026, 3, 1),
            ConsentHow = scope is null ? null : "By letter.",
            ConsentUntil = until,
            Quotes = [new() { Number = 0, IsCustomer = true, Text = "Nobody ever asked me that." }, new() { Number = 1, IsCustomer = false, Advisor = "Raj", Text = "Raj here: stone or carpet?" }],
            People = [.. people],
        };
        store.Add(story);
        await store.SaveChangesAsync();
        return story.Id;
    });
}
