using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example.Pulse;

/// <summary>Takes an answer, adds it up and forgets whose it was.</summary>
internal sealed class PulseAnswering(Store store, Viewer viewer, TimeProvider clock)
{
    /// <summary>
    /// Adds the viewer's answer to an open round: once, however often it is sent. Every row of the round is written anew each time, since a database
    /// remembers which rows were written together (PostgreSQL's xmin), and that would join what was answered to who answered.
    /// </summary>
    /// <param name="given">Values 1 to 5 by statement; what is missing is not said.</param>
    /// <param name="sentence">Cleaned, not too long; may be empty.</param>
    /// <returns>False where the round is over, does not ask the viewer, or has their answer.</returns>
    public async Task<bool> AnswerAsync(long round, IReadOnlyDictionary<string, int> given, string sentence)
    {
        var (person, names) = (viewer.PersonId, sentence.Length == 0 ? [] : await NamesAsync());
        await Traceless.BeginAsync(store);
        store.Database.AutoSavepointsEnabled = false; // what is written behind a savepoint bears a mark of its own
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (!await HoldAsync(round) || await GroupAsync(round) is not { } team)
            return false;
        await store.PulseAsked.Where(asked => asked.RoundId == round)
            .ExecuteUpdateAsync(set => set.SetProperty(asked => asked.HasAnswered, asked => asked.HasAnswered || asked.PersonId == person));
        await store.PulseGroups.Where(group => group.RoundId == round)
            .ExecuteUpdateAsync(set => set.SetProperty(group => group.Answered, group => group.Team == team ? group.Answered + 1 : group.Answered));
        foreach (var statement in PulseStatement.All)
            await AddAsync(round, team, statement.Code, given.GetValueOrDefault(statement.Code, PulseStatement.NotSaid));
        await ShuffleAsync(round, sentence.Length == 0 ? null : WithoutNames(sentence, names));
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>A sentence with the names of everybody here taken out, and addresses and numbers with them.</summary>
    public static string WithoutNames(string sentence, IReadOnlyList<string> names) =>
        Redaction.Apply(new Conversation("x", [new Turn(Speaker.Customer, sentence)]) { CustomerNames = names }).Conversation.Turns[0].Text;

    /// <summary>Lets others who answer wait until this transaction ends; false where the round is over.</summary>
    private async Task<bool> HoldAsync(long round)
    {
        var now = clock.GetUtcNow();
        return await store.PulseRounds.Where(each => each.Id == round && each.ClosedAt == null && each.ClosesAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.ClosesAt, each => each.ClosesAt)) == 1;
    }

    /// <summary>The viewer's group; null where they are not asked, or have answered.</summary>
    private Task<string?> GroupAsync(long round)
    {
        var person = viewer.PersonId;
        return store.PulseAsked.Where(asked => asked.RoundId == round && asked.PersonId == person && !asked.HasAnswered)
            .Select(asked => asked.Team).FirstOrDefaultAsync();
    }

    private Task<int> AddAsync(long round, string team, string statement, int value) => store.PulseTallies
        .Where(tally => tally.RoundId == round && tally.Statement == statement)
        .ExecuteUpdateAsync(set => set
            .SetProperty(tally => tally.Count, tally => tally.Team == team && tally.Value == value ? tally.Count + 1 : tally.Count));

    private async Task ShuffleAsync(long round, string? another)
    {
        var texts = await store.PulseSentences.Where(each => each.RoundId == round).Select(each => each.Text).ToListAsync();
        await store.PulseSentences.Where(each => each.RoundId == round).ExecuteDeleteAsync();
        store.AddRange(PulseSentence.Shuffled(round, another is null ? texts : texts.Append(another)));
        await store.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<string>> NamesAsync() =>
    [
        .. await store.People.Select(person => person.Name).ToListAsync(),
        .. await store.People.Where(person => person.Advisor != null).Select(person => person.Advisor!).ToListAsync(),
        .. await store.ConversationAdvisors.Select(advisor => advisor.Name).Distinct().ToListAsync(),
    ];
}
