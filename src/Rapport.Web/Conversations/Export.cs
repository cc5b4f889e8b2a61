using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>All conversations as neutral JSON Lines, with their sources: brought into an empty installation they are the same again.</summary>
internal static class Export
{
    private const int AtOnce = 500;

    public static async Task<PushStreamHttpResult> LinesAsync(Store store, Logbook logbook)
    {
        await logbook.NoteReadAsync("exported conversations", "conversation");
        return TypedResults.Stream(stream => WriteAsync(stream, store), "application/x-ndjson", "conversations.jsonl");
    }

    private static async Task WriteAsync(Stream stream, Store store)
    {
        var last = 0L;
        while (await NextAsync(store, last) is { Count: > 0 } talks)
        {
            foreach (var talk in talks)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(talk.Talk));
                await stream.WriteAsync("\n"u8.ToArray());
            }
            last = talks[^1].Id;
        }
    }

    private static Task<List<Line>> NextAsync(Store store, long last) => store.Conversations.Where(talk => talk.Id > last)
        .OrderBy(talk => talk.Id).Take(AtOnce).Select(talk => new Line(talk.Id, talk.Talk)).ToListAsync();

    private sealed record Line(long Id, string Talk);
}
