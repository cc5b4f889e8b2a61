using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>A conversation in which two witnesses differ.</summary>
/// <param name="Conversation">Its number.</param>
/// <param name="Felt">The customer's answer, 1 to 10.</param>
/// <param name="Score">The machine's rating.</param>
/// <param name="Mattered">What mattered most to the customer; null where it was not passed on.</param>
/// <param name="Focal">What the machine took for it; empty where the customer's words are not passed on.</param>
internal sealed record Gap(long Conversation, DateTimeOffset When, string? Team, Channel Channel, int Felt, double Score, string? Mattered, IReadOnlyList<string> Focal)
{
    private const int Most = 40;

    /// <summary>Customer less machine, in points.</summary>
    public double Points => Felt - Score;

    /// <summary>The widest first.</summary>
    public static async Task<IReadOnlyList<Gap>> ReadAsync(Store store, Viewer viewer, SurveySelection selection)
    {
        var answered = selection.Of(store.SurveyInvitations.ReadableBy(store, viewer)).Sent().Where(each => each.Answer!.Felt != null);
        var found = await answered.Join(store.Conversations, each => new { Source = each.Source!, Id = each.ExternalId! }, talk => new { talk.Source, Id = talk.ExternalId },
                (each, talk) => new { talk.Id, each.ContactAt, each.Team, each.Channel, Felt = each.Answer!.Felt!.Value, each.Answer.Mattered, each.Answer.WordsUse })
            .Join(store.Ratings.Where(rating => rating.IsCurrent && rating.Score != null), each => each.Id, rating => rating.ConversationId, (each, rating) => new { each, Score = rating.Score!.Value })
            .OrderByDescending(each => Math.Abs(each.each.Felt - each.Score)).ThenBy(each => each.each.Id).Take(Most).ToListAsync();
        var spoken = found.Where(each => each.each is { WordsUse: WordsUse.PassOn, Mattered: not null }).Select(each => each.each.Id).ToList();
        var talks = await store.Conversations.AsNoTracking().Where(talk => spoken.Contains(talk.Id)).ToListAsync();
        var focal = new Dictionary<long, IReadOnlyList<string>>();
        foreach (var talk in talks)
            focal[talk.Id] = await CustomersPart.FocalAsync(store, talk);
        return
        [
            .. found.Select(each => new Gap(
                each.each.Id, each.each.ContactAt, each.each.Team, each.each.Channel, each.each.Felt, each.Score,
                each.each.WordsUse == WordsUse.PassOn ? each.each.Mattered : null, focal.GetValueOrDefault(each.each.Id, []))),
        ];
    }
}
