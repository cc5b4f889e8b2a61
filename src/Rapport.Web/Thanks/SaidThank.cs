using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Thanks;

/// <summary>Thanks as people read them.</summary>
/// <param name="To">Who is thanked; null where the name was erased.</param>
/// <param name="From">Who thanks; null where the name was erased.</param>
/// <param name="Quote">The words that earned it, where the viewer may read them; else null.</param>
/// <param name="IsMine">Whether it is to the viewer.</param>
internal sealed record SaidThank(Thank Thank, string? To, string? From, string? Quote, bool IsMine)
{
    private const int LongestQuote = 400;

    /// <summary>The latest first, with names, and with words as far as the viewer may see the conversation or answer they stand in.</summary>
    public static async Task<IReadOnlyList<SaidThank>> ReadAsync(Store store, Viewer viewer, IQueryable<Thank> thanks, int most)
    {
        var rows = await thanks.AsNoTracking().OrderByDescending(thank => thank.Id).Take(most).ToListAsync();
        var people = rows.SelectMany(row => new[] { row.ToPerson, row.FromPerson }).OfType<long>().Distinct().ToList();
        var names = await store.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var (turns, answers) = (await TurnsAsync(store, viewer, rows), await AnswersAsync(store, viewer, rows));
        string? Name(long? person, string? advisor) => person is { } id ? names.GetValueOrDefault(id) : advisor;
        return
        [
            .. rows.Select(row => new SaidThank(
                row, Name(row.ToPerson, row.ToAdvisor), Name(row.FromPerson, row.FromAdvisor),
                turns.GetValueOrDefault(row.Id) ?? answers.GetValueOrDefault(row.InvitationId ?? 0), new Receiver(row.ToPerson, row.ToAdvisor).Is(viewer))),
        ];
    }

    /// <summary>Words by the thanks they earned; none of talk that is not the viewer's to see, or that came anew since.</summary>
    private static async Task<Dictionary<long, string>> TurnsAsync(Store store, Viewer viewer, List<Thank> rows)
    {
        var ids = rows.Select(row => row.ConversationId).OfType<long>().Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var talks = await store.Conversations.AsNoTracking().SeenBy(viewer).Where(talk => ids.Contains(talk.Id)).ToDictionaryAsync(talk => talk.Id);
        var found = new Dictionary<long, string>();
        foreach (var row in rows.Where(row => row is { ConversationId: not null, Turn: not null }))
        {
            if (talks.TryGetValue(row.ConversationId!.Value, out var talk) && talk.ChangedAt == row.OfChange
                && StoredTalk.Read(talk.Talk, talk.Source).Turns.ElementAtOrDefault(row.Turn!.Value) is { } turn)
                found[row.Id] = Heard.Short(turn.Text, LongestQuote);
        }
        return found;
    }

    private static async Task<Dictionary<long, string>> AnswersAsync(Store store, Viewer viewer, List<Thank> rows)
    {
        var ids = rows.Select(row => row.InvitationId).OfType<long>().Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var readable = store.SurveyInvitations.ReadableBy(store, viewer).Where(each => ids.Contains(each.Id) && each.Answer!.WordsUse == WordsUse.PassOn);
        return (await Voice.WithWordsAsync(store, readable, ids.Count))
            .ToDictionary(voice => voice.Invitation, voice => Heard.Short(voice.Words.First(), LongestQuote));
    }
}
