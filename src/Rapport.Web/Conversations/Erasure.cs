using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Whose data is erased.</summary>
internal enum Whom
{
    /// <summary>A customer, by the id in the source: their conversations are removed.</summary>
    Customer,

    /// <summary>An advisor, by the name in conversations: the name is taken out of all that they said, and out of what was said to them.</summary>
    Advisor,
}

/// <summary>What an erasure did. It names nobody, so that it can be kept.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who erased.</param>
/// <param name="Whom">A customer or an advisor.</param>
/// <param name="Conversations">How many were removed, or rid of the name.</param>
/// <param name="Where">What was looked through.</param>
internal sealed record Receipt(DateTimeOffset At, string By, Whom Whom, int Conversations, IReadOnlyList<string> Where);

/// <summary>Files still lie in the spool, and may hold what is to be erased.</summary>
internal sealed class OpenImportsException() : Exception(
    "Files are on their way in, and may hold what is to be erased. Wait until they are read, or stop them; then erase.");

/// <summary>
/// Erases a person's data everywhere: a conversation goes with all that hangs on it (search, ratings, notes, contests); one that an advisor
/// is taken out of comes back without the name, to be rated afresh. The complaints of its import and kept answers of the API go as well.
/// </summary>
internal sealed class Erasure(Store store, Intake intake, Viewer viewer, Logbook logbook, IEnumerable<IErasurePart> parts, TimeProvider clock)
{
    private const int AtOnce = 200;

    private static readonly string[] Where = ["conversations", "search", "ratings, notes and contests", "imports", "kept answers of the API"];

    /// <summary>How many conversations an erasure would reach.</summary>
    public Task<int> CountAsync(Whom whom, string name) => Of(whom, name).CountAsync();

    /// <param name="whom">What the name is.</param>
    /// <param name="name">The customer's id or the advisor's name, as the source gives it.</param>
    /// <exception cref="OpenImportsException">Nothing was erased.</exception>
    public async Task<Receipt> EraseAsync(Whom whom, string name)
    {
        if (await store.Imports.AnyAsync(import => import.Spool != null))
            throw new OpenImportsException();
        foreach (var part in parts)
            await part.EraseAsync(whom, [.. new[] { name.Trim(), KeptId(name.Trim()) }.OfType<string>().Distinct(StringComparer.Ordinal)]);
        var erased = 0;
        while (await Of(whom, name).AsNoTracking().OrderBy(talk => talk.Id).Take(AtOnce).ToListAsync() is { Count: > 0 } talks)
        {
            var anew = whom == Whom.Advisor ? talks.Select(talk => new Arrival(Without(talk.Conversation, name.Trim()))).ToList() : [];
            await intake.KeepAsync(
                anew, removed: [.. talks.Select(talk => talk.Id)],
                noted: _ => logbook.Entry("erased", whom == Whom.Customer ? "customer" : "advisor", null, $"{talks.Count} conversations"));
            erased += talks.Count;
            await ForgetComplaintsAsync([.. talks.Select(talk => talk.ImportId).OfType<long>().Distinct()]);
        }
        await store.Set<KeptAnswer>().ExecuteDeleteAsync();
        await TidyAsync();
        return new(clock.GetUtcNow(), viewer.Name, whom, erased, [.. Where, .. parts.Select(part => part.Where)]);
    }

    private IQueryable<StoredConversation> Of(Whom whom, string name)
    {
        var (asGiven, asKept) = (name.Trim(), KeptId(name.Trim()));
        return whom == Whom.Customer
            ? store.Conversations.Where(talk => talk.Customer == asGiven || talk.Customer == asKept)
            : store.Conversations.Where(talk => talk.Advisors.Any(advisor => advisor.Name == asGiven));
    }

    /// <summary>An id that tells who somebody is was kept as its hash.</summary>
    private static string? KeptId(string customer) =>
        Redaction.Apply(new Conversation("x", [new Turn(Speaker.Customer, "")]) { Customer = customer }).Conversation.Customer;

    private static Conversation Without(Conversation talk, string name) => Redaction.Apply(talk with
    {
        Advisor = talk.Advisor == name ? null : talk.Advisor,
        Turns = [.. talk.Turns.Select(turn => turn.Name == name ? new Turn(turn.Who, turn.Text, at: turn.At) : turn)],
        CustomerNames = [name],
    }).Conversation;

    private Task<int> ForgetComplaintsAsync(IReadOnlyList<long> imports) => store.Imports.Where(import => imports.Contains(import.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(import => import.Complaints, ""));

    /// <summary>What was removed is not to linger in search segments, dead rows or the log of writes.</summary>
    private async Task TidyAsync()
    {
        foreach (var statement in store.IsPostgres
            ? ["VACUUM"]
            : new[] { "PRAGMA secure_delete = ON", "INSERT INTO search_conversations (search_conversations) VALUES ('optimize')", "PRAGMA wal_checkpoint(TRUNCATE)" })
            await store.Database.ExecuteSqlRawAsync(statement);
    }
}
