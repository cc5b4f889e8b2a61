using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// The third witness on a conversation's page: how it felt, as far as the customer allows. Whoever served sees it where it was passed on;
/// leaders, auditors and owners see the number in any case, and words never without consent.
/// </summary>
internal sealed class CustomersPart(Store store, Viewer viewer) : IConversationPart
{
    public async Task<Part?> AboutAsync(StoredConversation conversation)
    {
        var (source, id) = (conversation.Source, conversation.ExternalId);
        var voice = await Voice.Of(store, store.SurveyInvitations.Where(each => each.Source == source && each.ExternalId == id).Sent()).FirstOrDefaultAsync();
        var isPassedOn = voice?.Use == WordsUse.PassOn;
        var sees = viewer.SeesEverything || (conversation.Team is { } team && viewer.SeenTeams.Contains(team)) || isPassedOn;
        if (voice is null || !sees)
            return null;
        var score = await store.Ratings.Where(rating => rating.ConversationId == conversation.Id && rating.IsCurrent).Select(rating => rating.Score)
            .FirstOrDefaultAsync();
        return new("/Surveys/_Customer.cshtml", new Said(voice, isPassedOn, score, isPassedOn ? await FocalAsync(store, conversation) : []), 10);
    }

    /// <summary>The customer's words that the reader took for what mattered most.</summary>
    public static async Task<IReadOnlyList<string>> FocalAsync(Store store, StoredConversation conversation)
    {
        var id = conversation.Id;
        var cues = await store.Cues.AsNoTracking().Where(cue => cue.ConversationId == id && cue.Salience == 3).OrderBy(cue => cue.Turn)
            .Select(cue => new { cue.Turn, cue.Start, cue.Length }).ToListAsync();
        var turns = conversation.Conversation.Turns;
        return [.. cues.Where(cue => cue.Turn < turns.Count && cue.Start + cue.Length <= turns[cue.Turn].Text.Length)
            .Select(cue => turns[cue.Turn].Text.Substring(cue.Start, cue.Length))];
    }

    /// <param name="Voice">The answer.</param>
    /// <param name="HasWords">Whether its words may be read here.</param>
    /// <param name="Score">The machine's rating, or null.</param>
    /// <param name="Focal">The cues that the reader took for what mattered most.</param>
    internal sealed record Said(Voice Voice, bool HasWords, double? Score, IReadOnlyList<string> Focal)
    {
        /// <summary>Both witnesses, side by side and never averaged.</summary>
        public string Beside => Score is { } score ? $"The machine’s rating is {score:0.0} ({Rubric.AnchorOf(score)})." : "The machine has not rated it.";
    }
}
