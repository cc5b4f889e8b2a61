using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Rapport.Cli;

/// <summary>The platform does not answer, or not as a platform does; the message says what to do. Ends with <see cref="ExitCode.PlatformFailed"/>.</summary>
internal sealed class PlatformException(string message) : Exception(message);

/// <summary>A platform, by its API. What may go better a little later is tried again with patience.</summary>
internal sealed class Platform : IDisposable
{
    private readonly Desk desk;
    private readonly Uri address;
    private readonly HttpClient client;

    /// <param name="desk">Whose network and clock are used.</param>
    /// <param name="address">Where the platform is: <c>https://rapport.example.org</c>.</param>
    /// <param name="token">As the account page gives it.</param>
    public Platform(Desk desk, Uri address, string token)
    {
        (this.desk, this.address) = (desk, address);
        client = new(desk.Network()) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Asks until there is an answer that is no matter of patience. The answer's status is 2xx, 400, 413 or 422.</summary>
    /// <param name="request">Makes the request anew for each attempt.</param>
    /// <exception cref="WrongUseException">Address or token are wrong.</exception>
    /// <exception cref="PlatformException">It did not answer, however often it was asked.</exception>
    public (HttpStatusCode Status, string Body) Ask(Func<HttpRequestMessage> request, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var answer = Try(request, stop, out var failure);
            if (answer is not null && !Patience.MayHelp(answer.StatusCode))
                return Understood(answer, Text(answer, stop));
            var why = answer is null ? failure! : $"it answers {(int)answer.StatusCode} {answer.ReasonPhrase}";
            if (attempt == Patience.Attempts)
                throw new PlatformException($"{address} was asked {attempt} times: {why}. Look whether it runs, and run this again.");
            var wait = Patience.Before(attempt, answer, desk.Time.GetUtcNow());
            desk.Error.WriteLine(Plain.Text($"{address}: {why.TrimEnd('.')}; trying again in {Math.Ceiling(wait.TotalSeconds):N0} s"));
            Task.Delay(wait, desk.Time, stop).GetAwaiter().GetResult();
        }
    }

    public void Dispose() => client.Dispose();

    private HttpResponseMessage? Try(Func<HttpRequestMessage> request, CancellationToken stop, out string? failure)
    {
        failure = null;
        using var asked = request();
        try
        {
            return client.Send(asked, stop);
        }
        catch (HttpRequestException broken)
        {
            failure = $"it cannot be reached ({broken.Message})";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            failure = $"no answer in {client.Timeout.TotalSeconds:N0} s";
        }

        return null;
    }

    private (HttpStatusCode Status, string Body) Understood(HttpResponseMessage answer, string body) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized =>
            throw new WrongUseException($"{address} does not know the token, or it is revoked or expired. "
                + "Make a new one there under \"My account\"."),
        HttpStatusCode.Forbidden =>
            throw new WrongUseException($"{address} refuses it to this token: "
                + $"{Detail(body) ?? "'send' needs an owner's token with the scope write, 'report' one with the scope read"}."),
        HttpStatusCode.NotFound =>
            throw new WrongUseException($"There is no Rapport at {address}. "
                + "Give the address that the platform's first page has, without a path."),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            throw new WrongUseException($"{address} sends us on to {answer.Headers.Location}. "
                + "Give that address, if you trust it."),
        < HttpStatusCode.MultipleChoices or HttpStatusCode.BadRequest
            or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity =>
            (answer.StatusCode, body),
        _ => throw new PlatformException($"{address} answers {(int)answer.StatusCode} {answer.ReasonPhrase}: {Detail(body) ?? "without a reason"}"),
    };

    private static string Text(HttpResponseMessage answer, CancellationToken stop)
    {
        using var text = new StreamReader(answer.Content.ReadAsStream(stop));
        return text.ReadToEnd();
    }

    /// <summary>The reason that problem+json gives, or null.</summary>
    public static string? Detail(string body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString()?.TrimEnd('.') : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
