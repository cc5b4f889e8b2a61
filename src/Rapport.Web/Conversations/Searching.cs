using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Queries over conversations that need the database's own ways.</summary>
internal static class Searching
{
    /// <summary>Those that hold all the words.</summary>
    public static IQueryable<StoredConversation> Saying(this IQueryable<StoredConversation> conversations, Store store, SoughtWords words)
    {
        var ids = store.IsPostgres
            ? store.Database.SqlQuery<long>(
                $"""SELECT conversation_id AS "Value" FROM search_conversations WHERE words @@ to_tsquery('simple', {words.TsQuery})""")
            : store.Database.SqlQuery<long>($"""SELECT rowid AS "Value" FROM search_conversations WHERE search_conversations MATCH {words.Fts5}""");
        return conversations.Among(ids);
    }

    /// <summary>
    /// Those whose id is one of these. The sum keeps SQLite from fetching every one of them to sort it: it goes through an index that is in
    /// the list's order instead, and stops when the page is full. Measured at 100,000 conversations: 6 ms in place of 52.
    /// </summary>
    public static IQueryable<StoredConversation> Among(this IQueryable<StoredConversation> conversations, IQueryable<long> ids) =>
        conversations.Where(talk => ids.Contains(talk.Id + 0));

    /// <summary>The newest first, from a place on.</summary>
    public static IQueryable<StoredConversation> NewestFirst(this IQueryable<StoredConversation> conversations, Search.Place? after)
    {
        if (after is { Moment: var moment, Id: var id })
            conversations = conversations.Where(talk =>
                (talk.StartedAt ?? talk.ReceivedAt) <= moment && ((talk.StartedAt ?? talk.ReceivedAt) < moment || talk.Id < id));
        return conversations.OrderByDescending(talk => talk.StartedAt ?? talk.ReceivedAt).ThenByDescending(talk => talk.Id);
    }
}
