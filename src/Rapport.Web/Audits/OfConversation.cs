using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Words = Rapport.Ratings.Words;

namespace Rapport.Web.Audits;

/// <summary>One line of what two witnesses heard at the same place; null where one heard nothing.</summary>
internal sealed record Beside(int Turn, string Quote, string? Person, string? Machine);

/// <summary>One auditor's rating on the page of its conversation.</summary>
/// <param name="Marks">What they marked beside the machine's; empty where either is of earlier talk.</param>
internal sealed record Told(
    long Id, string By, Purpose Purpose, int Round, double Holistic, double? Formula,
    string? Reason, DateTimeOffset DoneAt, bool IsOfEarlierTalk, IReadOnlyList<Beside> Marks);

/// <summary>
/// What auditors said of a conversation, and whom it may be given to.
/// It is shown to nobody who is to rate it: the page itself is withheld from them.
/// </summary>
internal sealed record AuditsOfConversation(long Conversation, IReadOnlyList<Told> Audits, IReadOnlyList<(long Id, string Name)> Auditors);

/// <summary>The auditors' part of a conversation's page.</summary>
internal sealed class OfConversation(Store store, Viewer viewer, Assigning assigning) : IConversationPart
{
    private const int PlaceOfPart = 20;

    public async Task<Part?> AboutAsync(StoredConversation conversation)
    {
        var audits = await store.Audits.AsNoTracking().Where(audit => audit.ConversationId == conversation.Id && audit.State == AuditState.Done)
            .Join(store.People, audit => audit.PersonId, person => person.Id, (audit, person) => new { audit, person.Name })
            .OrderBy(each => each.audit.Id)
            .ToListAsync();
        var auditors = await AuditorsAsync(conversation);
        if (audits.Count == 0 && auditors.Count == 0)
            return null;
        var talk = StoredTalk.Read(conversation.Talk, conversation.Source);
        var machine = audits.Count == 0
            ? null
            : await store.Ratings.AsNoTracking().FirstOrDefaultAsync(rating => rating.ConversationId == conversation.Id && rating.IsCurrent);
        var heard = machine is null ? null : StoredReading.Of(machine, talk, conversation.ChangedAt);
        var told = audits.Select(each => Of(each.audit, each.Name, talk, heard, conversation.ChangedAt)).ToList();
        return new("/Audits/_OfConversation.cshtml", new AuditsOfConversation(conversation.Id, told, auditors), PlaceOfPart);
    }

    /// <summary>Two readings beside each other, in the order of talk: cues that overlap are one line, behaviours of one code in one turn are, too.</summary>
    public static IReadOnlyList<Beside> Compare(Reading person, Reading machine)
    {
        var unheard = machine.Cues.ToList();
        var lines = new List<Beside>();
        foreach (var cue in person.Cues)
        {
            var same = unheard.Find(other => Overlap(cue.Words, other.Words));
            if (same is not null)
                unheard.Remove(same);
            lines.Add(new(cue.Words.Turn, cue.Words.Text, Says(cue), same is null ? null : Says(same)));
        }
        lines.AddRange(unheard.Select(cue => new Beside(cue.Words.Turn, cue.Words.Text, null, Says(cue))));
        var (marked, found) = (person.Behaviours.ToLookup(Key), machine.Behaviours.ToLookup(Key));
        lines.AddRange(marked.Select(same => same.Key).Union(found.Select(same => same.Key)).Select(key => new Beside(
            key.Turn, (marked[key].FirstOrDefault() ?? found[key].First()).Words.Text,
            marked.Contains(key) ? Words.Of(key.Code) : null, found.Contains(key) ? Words.Of(key.Code) : null)));
        return [.. lines.OrderBy(line => line.Turn)];
    }

    private static Told Of(Audit audit, string by, Conversation talk, Reading? machine, DateTimeOffset changedAt)
    {
        var isEarlier = audit.OfChange != changedAt;
        var marks = isEarlier || machine is null ? [] : Compare(Marks.Read(audit.Marks).In(talk, "auditor"), machine);
        return new(audit.Id, by, audit.Purpose, audit.Round, audit.Holistic!.Value, audit.Formula, audit.Reason, audit.DoneAt!.Value, isEarlier, marks);
    }

    private static (int Turn, BehaviourCode Code) Key(Behaviour behaviour) => (behaviour.Words.Turn, behaviour.Code);

    private static string Says(Cue cue) => $"{Words.Of(cue.Kind)}, {Words.OfSalience(cue.Salience)}: {Words.Of(cue.Response)}";

    private static bool Overlap(Quote one, Quote other) =>
        one.Turn == other.Turn && one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private async Task<IReadOnlyList<(long, string)>> AuditorsAsync(StoredConversation conversation)
    {
        if (!viewer.SeesEverything && !(viewer.Role == Role.Leader && conversation.Team is { } team && viewer.SeenTeams.Contains(team)))
            return [];
        var people = await assigning.Auditors.AsNoTracking().Select(person => new { person.Id, person.Name }).ToListAsync();
        var barred = await Barred.ReadAsync(store, [.. people.Select(person => person.Id)], [conversation.Id]);
        return [.. people.Where(person => !barred.Is(person.Id, conversation.Id)).Select(person => (person.Id, person.Name))];
    }
}
