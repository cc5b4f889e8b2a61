using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Answers by <c>Idempotency-Key</c>: the same request again gets the same answer for a day.</summary>
internal sealed class KeptAnswers(Store store, Viewer viewer, TimeProvider clock, IOptions<JsonOptions> json)
{
    private const int LongestKey = 200;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    /// <summary>The earlier answer, a refusal where the key bore another body, or null where the request is new or has no key.</summary>
    public async Task<IResult?> FindAsync(HttpRequest request, string bodyHash)
    {
        if (KeyOf(request) is not { } key)
            return null;
        if (key.Length > LongestKey)
            return TypedResults.Problem($"An Idempotency-Key has at most {LongestKey} characters.", statusCode: StatusCodes.Status400BadRequest);
        var since = clock.GetUtcNow() - Lasts;
        var kept = await store.Set<KeptAnswer>().AsNoTracking()
            .FirstOrDefaultAsync(answer => answer.PersonId == viewer.PersonId && answer.Key == key && answer.At > since);
        if (kept is null)
            return null;
        return kept.BodyHash == bodyHash
            ? TypedResults.Text(kept.Answer, "application/json", statusCode: kept.Status)
            : TypedResults.Problem("This Idempotency-Key came with another body before: give each request its own.", statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Keeps the answer where the request has a key, and gives it.</summary>
    public async Task<IResult> KeepAsync<T>(HttpRequest request, string bodyHash, int status, T answer)
    {
        var text = JsonSerializer.Serialize(answer, json.Value.SerializerOptions);
        if (KeyOf(request) is { } key && viewer.PersonId is { } person)
        {
            var (now, old) = (clock.GetUtcNow(), clock.GetUtcNow() - Lasts);
            await store.Set<KeptAnswer>().Where(kept => kept.At <= old).ExecuteDeleteAsync();
            // Two who send the same at once both stored the same; one of their answers is kept.
            await store.Database.ExecuteSqlAsync($"""
                INSERT INTO kept_answers (person_id, key, body_hash, status, answer, at)
                VALUES ({person}, {key}, {bodyHash}, {status}, {text}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING
                """);
        }
        return TypedResults.Text(text, "application/json", statusCode: status);
    }

    private static string? KeyOf(HttpRequest request) => request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key ? key : null;
}
