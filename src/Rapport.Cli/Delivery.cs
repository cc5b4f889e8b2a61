using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Rapport.Formats;

namespace Rapport.Cli;

/// <summary>Gives parcels to a platform and counts what became of them. What it answers for is durable there.</summary>
internal sealed class Delivery(Platform platform, Tally tally)
{
    /// <summary>Conversations that the platform has answered for.</summary>
    public long Delivered { get; private set; }

    private long Stored { get; set; }

    private long Replaced { get; set; }

    private long Unchanged { get; set; }

    private long Later { get; set; }

    private long Refused { get; set; }

    /// <summary>"1,200 conversations sent: 1,100 new, 60 with other talk than before, 40 there already."</summary>
    public string InWords
    {
        get
        {
            var parts = new[]
            {
                (Stored, "new"), (Replaced, "with other talk than before"), (Unchanged, "there already"),
                (Later, "read by the platform in the background"), (Refused, "not taken"),
            };
            var what = string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1:N0} {part.Item2}"));
            return $"{Delivered:N0} {(Delivered == 1 ? "conversation" : "conversations")} sent{(what.Length == 0 ? "" : $": {what}")}.";
        }
    }

    /// <summary>Returns when the platform has answered for all of it.</summary>
    public void Deliver(Parcel parcel, CancellationToken stop)
    {
        var body = parcel.Body();
        var (status, answer) = platform.Ask(() => Request(parcel, body), stop);
        Read(parcel, status, answer);
        Delivered += parcel.Letters.Count;
    }

    private static HttpRequestMessage Request(Parcel parcel, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/conversations") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        request.Headers.Add("Idempotency-Key", parcel.Key);
        return request;
    }

    private void Read(Parcel parcel, HttpStatusCode status, string body)
    {
        if (status == HttpStatusCode.RequestEntityTooLarge && parcel.Letters.Count == 1)
        {
            Refuse(parcel.Letters[0], $"with {parcel.Letters[0].Line.Length:N0} bytes it is larger than the platform, or a proxy before it, lets through");
            return;
        }

        if (status == HttpStatusCode.RequestEntityTooLarge)
            throw new PlatformException("A proxy before the platform does not let half a megabyte through. Let it, for example with nginx's client_max_body_size.");
        using var answer = JsonOf(body);
        foreach (var problem in Problems(answer.RootElement, status))
            Refuse(
                parcel.Letters[Math.Clamp(problem.GetProperty("index").GetInt32(), 0, parcel.Letters.Count - 1)],
                problem.GetProperty("reason").GetString() ?? "no reason given");
        if (status == HttpStatusCode.Accepted)
            Later += parcel.Letters.Count;
        (Stored, Replaced, Unchanged) = (Stored + Count(answer, "stored"), Replaced + Count(answer, "replaced"), Unchanged + Count(answer, "unchanged"));
    }

    private static JsonElement.ArrayEnumerator Problems(JsonElement answer, HttpStatusCode status) => answer.TryGetProperty("problems", out var problems)
        ? problems.EnumerateArray()
        : (int)status < 300 ? default
            : throw new PlatformException($"The platform answers {(int)status}: {Platform.Detail(answer.GetRawText()) ?? "without a reason"}.");

    private void Refuse(Letter letter, string why)
    {
        Refused++;
        tally.Report(new Unreadable(letter.Source, null, $"the platform does not take conversation {letter.Id}: {why}"));
    }

    private static long Count(JsonDocument answer, string name) => answer.RootElement.TryGetProperty(name, out var count) ? count.GetInt64() : 0;

    private static JsonDocument JsonOf(string body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new PlatformException("What answers there is no Rapport: the answer is not JSON. Look at the address.");
        }
    }
}
