using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>What customers said, on the page of whom it is about.</summary>
internal sealed record OwnVoices(string Heading, string? Beside, IReadOnlyList<Voice> Voices, ILookup<long, SaidWord> Added);

/// <summary>Thanks, before everything else on one's own page: in the customers' words, as soon as they are sent.</summary>
internal sealed class OwnThanks(Store store, Viewer viewer) : IOwnPart
{
    private const int Most = 10;

    public async Task<Part?> ForViewerAsync()
    {
        var voices = await PassedOnAsync(store, viewer, isThanks: true, Most);
        return voices.Count == 0 ? null
            : new("/Surveys/_OwnVoices.cshtml", new OwnVoices("Customers thank you", null, voices, await SaidWord.OfAsync(store, voices)), -10);
    }

    /// <summary>What customers wanted to reach this person.</summary>
    public static async Task<IReadOnlyList<Voice>> PassedOnAsync(Store store, Viewer viewer, bool isThanks, int most)
    {
        if (viewer.Advisor is not { } name)
            return [];
        var own = store.SurveyInvitations.Where(each => each.Advisor == name && each.Answer!.WordsUse == WordsUse.PassOn);
        return await Voice.WithWordsAsync(store, isThanks
            ? own.Where(each => each.Answer!.Felt == null || each.Answer.Felt >= Voice.Thanks)
            : own.Where(each => each.Answer!.Felt < Voice.Thanks), most);
    }
}

/// <summary>What else customers wanted to reach this person; after the figures, and gently.</summary>
internal sealed class OwnOtherWords(Store store, Viewer viewer) : IOwnPart
{
    private const int Most = 5;

    public async Task<Part?> ForViewerAsync()
    {
        var voices = await OwnThanks.PassedOnAsync(store, viewer, isThanks: false, Most);
        return voices.Count == 0 ? null : new("/Surveys/_OwnVoices.cshtml", new OwnVoices(
            "What else customers wanted you to know", "Some of it is hard to read. It was meant for you all the same; talk about it with somebody you trust.",
            voices, await SaidWord.OfAsync(store, voices)), 20);
    }
}

/// <summary>Nudges a leader: thanks that wait for a word, and customers who were hurt.</summary>
internal sealed class LeadersNudge(Store store, Viewer viewer, TimeProvider clock) : IOwnPart
{
    public async Task<Part?> ForViewerAsync()
    {
        if (viewer.Role is not Role.Leader)
            return null;
        var (since, words, calls) = (clock.GetUtcNow().AddDays(-30), store.AddedWords, store.CallBacks);
        var seen = store.SurveyInvitations.ReadableBy(store, viewer);
        var thanks = await seen.Sent().CountAsync(each => each.Answer!.WordsUse == WordsUse.PassOn
            && each.Answer.Felt >= Voice.Thanks && each.Answer.ChangedAt > since
            && (each.Answer.ToPerson != null || each.Answer.InterestHow != null || each.Answer.Mattered != null)
            && !words.Any(word => word.InvitationId == each.Id));
        var hurt = await seen.CountAsync(each => calls.Any(call => call.InvitationId == each.Id && call.ClosedAt == null));
        return thanks + hurt == 0 ? null : new("/Surveys/_Nudge.cshtml", new Waiting(thanks, hurt), -5);
    }

    /// <param name="Thanks">Thanks of the last 30 days without a leader's word.</param>
    /// <param name="Hurt">Open call-backs.</param>
    internal sealed record Waiting(int Thanks, int Hurt);
}
