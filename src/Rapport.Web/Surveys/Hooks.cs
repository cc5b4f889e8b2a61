using System.Text.Json;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Webhooks of help desks that close a contact. Whoever cannot sign is nobody; the same delivery again does nothing.</summary>
internal sealed class Hooks(Store store, SurveySettings settings, Inviting inviting, TimeProvider clock)
{
    private const int MostBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Chatwoot's, for its event <c>conversation_status_changed</c>.</summary>
    public Task<IResult> ChatwootAsync(HttpRequest request) => TakeAsync(
        request, settings.ChatwootSecret, "X-Chatwoot-Timestamp", "X-Chatwoot-Signature", body => ChatwootClosing.Read(body, settings.ChatwootSource));

    /// <summary>Any other's: one wish, or an array of them.</summary>
    public Task<IResult> ClosedAsync(HttpRequest request) => TakeAsync(
        request, settings.WebhookSecret, "X-Rapport-Timestamp", "X-Rapport-Signature", Wishes);

    private async Task<IResult> TakeAsync(HttpRequest request, string? secret, string timestamp, string signature, Func<byte[], IReadOnlyList<Wish>> read)
    {
        if (string.IsNullOrEmpty(secret))
            return TypedResults.Problem("This webhook is not switched on; docs/surveys.md says how.", statusCode: StatusCodes.Status404NotFound);
        if (await BodyAsync(request) is not { } body)
            return TypedResults.Problem("A delivery is a megabyte at most.", statusCode: StatusCodes.Status413PayloadTooLarge);
        var (now, signed) = (clock.GetUtcNow(), request.Headers[signature].ToString());
        if (Signature.Complaint(secret, request.Headers[timestamp].ToString(), signed, body, now) is { } complaint)
            return TypedResults.Problem(complaint, statusCode: StatusCodes.Status401Unauthorized);
        try
        {
            var wishes = read(body);
            var address = settings.Address ?? new Uri($"{request.Scheme}://{request.Host}");
            var rules = await SurveyRules.ReadAsync(store, settings);
            var outcomes = await inviting.InviteAsync(
                wishes, new(rules.Survey, rules.Anonymous, Origin.Webhook), address, () => Signature.IsNewAsync(store, signed, now));
            return TypedResults.Ok(new { Outcomes = outcomes });
        }
        catch (JsonException broken)
        {
            return TypedResults.Problem($"The body cannot be read: {broken.Message}", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part)) > 0;)
        {
            if (body.Length + read > MostBytes)
                return null;
            body.Write(part, 0, read);
        }
        return body.ToArray();
    }

    private static List<Wish> Wishes(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? json.RootElement.Deserialize<List<Wish>>(Web) ?? []
            : [json.RootElement.Deserialize<Wish>(Web) ?? throw new JsonException("it is null")];
    }
}
