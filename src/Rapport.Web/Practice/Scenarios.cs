using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>
/// Finds a scenario by its name, wherever it comes from: a file, one made here (<c>own-12</c>), an audited conversation (<c>conversation-34</c>).
/// </summary>
internal sealed partial class Scenarios(Shelf shelf)
{
    private const string Own = "own-", Conversation = "conversation-";
    private static readonly string[] Taken = ["mine", "make", "exercises", "files", "recordings"];

    /// <summary>Whether a file may bear this name.</summary>
    public static bool IsName(string name) => Name().IsMatch(name) && !Taken.Contains(name, StringComparer.Ordinal)
        && !name.StartsWith(Own, StringComparison.Ordinal) && !name.StartsWith(Conversation, StringComparison.Ordinal);

    public static string NameOf(OwnScenario own) => $"{Own}{own.Id}";

    public static string NameOfConversation(long id) => $"{Conversation}{id}";

    /// <summary>The number of the one made here that a name speaks of, or null.</summary>
    public static long? OwnId(string name) => IdIn(name, Own);

    /// <summary>The number of the conversation that a name speaks of, or null.</summary>
    public static long? ConversationId(string name) => IdIn(name, Conversation);

    /// <summary>Null where there is none that this viewer may practise with.</summary>
    public async Task<Scenario?> FindAsync(Store store, Viewer viewer, string name)
    {
        if (OwnId(name) is { } own)
            return (await store.OwnScenarios.AsNoTracking().UsableBy(store, viewer).FirstOrDefaultAsync(each => each.Id == own))?.Scenario;
        if (ConversationId(name) is { } conversation)
            return await AuditedAsync(store, viewer, conversation);
        return shelf.All.FirstOrDefault(scenario => scenario.Name == name);
    }

    /// <summary>A conversation that auditors marked and the viewer may see, as one in which to find the cue; null where it is none.</summary>
    public static async Task<Scenario?> AuditedAsync(Store store, Viewer viewer, long id)
    {
        if (await store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SeenBy(viewer).FirstOrDefaultAsync(talk => talk.Id == id) is not { } stored)
            return null;
        var heard = await AuditorsMarks.OfAsync(store, stored);
        return heard.Count == 0 ? null : ScenarioFile.Read(NameOfConversation(id), new Draft(stored, heard, "auditors").Text(ScenarioKind.Find)).Scenario;
    }

    /// <summary>All that are made here and that the viewer may practise with.</summary>
    public static async Task<IReadOnlyList<Scenario>> OwnAsync(Store store, Viewer viewer) =>
        [.. (await store.OwnScenarios.AsNoTracking().UsableBy(store, viewer).OrderBy(own => own.Id).ToListAsync())
            .Select(own => own.Scenario).OfType<Scenario>()];

    private static long? IdIn(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && long.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$")]
    private static partial Regex Name();
}
