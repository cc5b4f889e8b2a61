using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Stories;

/// <summary>What a story is written from: a conversation, a customer's answer, or nothing but what somebody remembers.</summary>
/// <param name="Conversation">The conversation's number; or null.</param>
/// <param name="Invitation">The answer's number; or null.</param>
/// <param name="Lines">What can be quoted, in its order.</param>
/// <param name="ConsentOn">The day of the survey's tick that it may become a story; or null.</param>
internal sealed record Material(
    long? Conversation, long? Invitation, string? Customer, string? Team, IReadOnlyList<string> Advisors, IReadOnlyList<StoryQuote> Lines, DateOnly? ConsentOn)
{
    /// <summary>Told by hand.</summary>
    public static Material None { get; } = new(null, null, null, null, [], [], null);

    /// <summary>A conversation that the viewer sees; null for none.</summary>
    public static async Task<Material?> OfConversationAsync(Store store, Viewer viewer, long id)
    {
        if (await store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SeenBy(viewer).FirstOrDefaultAsync(talk => talk.Id == id) is not { } stored)
            return null;
        var advisors = stored.Advisors.Select(advisor => advisor.Name).Order(StringComparer.Ordinal).ToList();
        var lines = StoredTalk.Read(stored.Talk, stored.Source).Turns.Index().Where(turn => turn.Item.Who is Speaker.Customer or Speaker.Advisor)
            .Select(turn => new StoryQuote
            {
                Number = turn.Index,
                IsCustomer = turn.Item.Who == Speaker.Customer,
                Advisor = turn.Item.Who == Speaker.Customer ? null : turn.Item.Name ?? (advisors.Count == 1 ? advisors[0] : null),
                Text = turn.Item.Text,
            });
        return new(id, null, stored.Customer, stored.Team, advisors, [.. lines], null);
    }

    /// <summary>An answer that the viewer may read, and of which the customer said that it may become a story; null for none.</summary>
    public static async Task<Material?> OfAnswerAsync(Store store, Viewer viewer, long id)
    {
        var seen = store.SurveyInvitations.AsNoTracking().ReadableBy(store, viewer).Sent().Include(each => each.Answer);
        if (await seen.FirstOrDefaultAsync(each => each.Id == id && each.Answer!.MayBeStory) is not { Answer: { } answer } found)
            return null;
        var lines = new[] { answer.ToPerson, answer.InterestHow, answer.Mattered }.OfType<string>()
            .Select((text, number) => new StoryQuote { Number = number, IsCustomer = true, Text = text });
        return new(
            null, id, found.Customer, found.Team, found.Advisor is { } advisor ? [advisor] : [], [.. lines],
                DateOnly.FromDateTime(answer.ChangedAt.UtcDateTime));
    }
}

/// <summary>What a writer wrote, cleaned and redacted.</summary>
/// <param name="Title">Not empty.</param>
/// <param name="Body">Not empty.</param>
internal sealed record Draft(string Title, string Body, string Learnt)
{
    /// <summary>The longest texts, in UTF-16 units: what one page of paper holds.</summary>
    public const int LongestTitle = 100, LongestBody = 2200, LongestLearnt = 500;

    /// <summary>Takes out what tells who the customer is, as everywhere; and their name, where the writer gives it for that.</summary>
    public static Draft Of(string? title, string? body, string? learnt, string? name) =>
        new(Redacted(title, name), Redacted(body, name), Redacted(learnt, name));

    /// <summary>One text, cleaned and redacted; a quote of an answer, too, since answers are kept as customers wrote them.</summary>
    public static string Redacted(string? text, string? name)
    {
        var names = Typed.Clean(name) is { Length: > 0 } given ? given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(given).Distinct().ToList()
            : [];
        return Redaction.Apply(new Conversation("story", [new Turn(Speaker.Customer, Typed.Clean(text))]) { CustomerNames = names }).Conversation.Turns[0].Text;
    }

    /// <summary>What is wrong with it, said kindly; null where nothing is.</summary>
    public string? Complaint =>
        Title.Length == 0 || Body.Length == 0 ? "A story needs a title, and a few paragraphs of what happened."
        : Title.Length > LongestTitle || Body.Length > LongestBody || Learnt.Length > LongestLearnt
            ? $"It is to fit on one page that is read aloud: {LongestTitle} letters of title, {LongestBody:N0} of story ({Body.Length:N0} now), {LongestLearnt} of what was learnt."
            : null;
}
