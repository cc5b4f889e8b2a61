using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>What one customer said, with all its words; whoever shows it asks <see cref="Use"/> first.</summary>
internal sealed record Voice
{
    /// <summary>Answers from here on are thanks.</summary>
    public const int Thanks = 7;

    public required long Invitation { get; init; }

    public string? Advisor { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    public required DateTimeOffset ContactAt { get; init; }

    public int? Felt { get; init; }

    public string? InterestHow { get; init; }

    public string? Mattered { get; init; }

    public string? PickedUp { get; init; }

    public string? ToPerson { get; init; }

    public WordsUse? Use { get; init; }

    public bool MayBeStory { get; init; }

    /// <summary>Whether it came by a card.</summary>
    public bool IsByCard { get; init; }

    /// <summary>Who said whom it belongs to; null where the customer or the invitation did.</summary>
    public long? GivenBy { get; init; }

    /// <summary>The conversation's number, where it is here.</summary>
    public long? Conversation { get; init; }

    /// <summary>All that was written, what is said to the person first.</summary>
    public IEnumerable<string> Words => new[] { ToPerson, InterestHow, Mattered }.OfType<string>();

    /// <summary>Those that were sent and hold words, the latest first.</summary>
    public static async Task<IReadOnlyList<Voice>> WithWordsAsync(Store store, IQueryable<SurveyInvitation> invitations, int most) =>
        await Of(store, invitations.Sent()
        .Where(each => each.Answer!.ToPerson != null || each.Answer.InterestHow != null || each.Answer.Mattered != null)
        .OrderByDescending(each => each.Answer!.ChangedAt).Take(most)).ToListAsync();

    /// <summary>As the store holds them.</summary>
    public static IQueryable<Voice> Of(Store store, IQueryable<SurveyInvitation> invitations)
    {
        var talks = store.Conversations;
        return invitations.AsNoTracking().Select(each => new Voice
        {
            Invitation = each.Id,
            Advisor = each.Advisor,
            Team = each.Team,
            Channel = each.Channel,
            ContactAt = each.ContactAt,
            Felt = each.Answer!.Felt,
            InterestHow = each.Answer.InterestHow,
            Mattered = each.Answer.Mattered,
            PickedUp = each.Answer.PickedUp,
            ToPerson = each.Answer.ToPerson,
            Use = each.Answer.WordsUse,
            MayBeStory = each.Answer.MayBeStory,
            IsByCard = each.CardId != null,
            GivenBy = each.GivenBy,
            Conversation = talks.Where(talk => talk.Source == each.Source && talk.ExternalId == each.ExternalId).Select(talk => (long?)talk.Id)
                .FirstOrDefault(),
        });
    }
}

/// <summary>A word that a leader added, and who.</summary>
internal sealed record SaidWord(long Invitation, string By, string Text)
{
    /// <summary>Those added to some answers.</summary>
    public static async Task<ILookup<long, SaidWord>> OfAsync(Store store, IReadOnlyList<Voice> voices)
    {
        var invitations = voices.Select(voice => voice.Invitation).ToList();
        var words = await store.AddedWords.Where(word => invitations.Contains(word.InvitationId)).OrderBy(word => word.Id)
            .Join(store.Set<People.Person>(), word => word.PersonId, person => person.Id,
                (word, person) => new SaidWord(word.InvitationId, person.Name, word.Text)).ToListAsync();
        return words.ToLookup(word => word.Invitation);
    }
}
