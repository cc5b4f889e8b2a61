namespace Rapport.Web.Tests.Tool;

/// <summary>The way from the tool to a platform in memory, on which things may go wrong.</summary>
/// <param name="platform">Where it leads.</param>
internal sealed class Line(Platform platform) : HttpMessageHandler
{
    // The handler of the server in memory sends asynchronously only; the tool sends synchronously.
    private readonly HttpMessageInvoker server = new(platform.Server.CreateHandler());

    /// <summary>What happens to the request of this number, from 1: an answer instead of the platform's, or null for none instead.</summary>
    public Func<int, HttpResponseMessage?> Instead { get; init; } = _ => null;

    /// <summary>Whether the answer to this request is lost on its way.</summary>
    public Func<int, bool> Loses { get; init; } = _ => false;

    /// <summary>The idempotency key of each request.</summary>
    public List<string> Keys { get; } = [];

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Keys.Add(request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : "");
        var number = Keys.Count;
        if (Instead(number) is { } answer)
            return answer;
        var real = server.SendAsync(request, cancellationToken).GetAwaiter().GetResult();
        return Loses(number) ? throw new HttpRequestException("The line went dead.") : real;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    protected override void Dispose(bool disposing)
    {
        server.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A clock for which waiting takes no time, and which remembers how long it was to be.</summary>
internal sealed class Hurried : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
