using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Rapport.Web.Tests.Surveys;

/// <summary>A real SMTP server on a port of its own that keeps what it is given, and refuses addresses that begin with "nobody".</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public SmtpSink()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whole mails, headers and all.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    /// <summary>While true, everything is put off with 451.</summary>
    public bool IsBusy { get; set; }

    public void Dispose() => listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient caller)
    {
        using var _ = caller;
        using var reader = new StreamReader(caller.GetStream());
        await using var writer = new StreamWriter(caller.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            await writer.WriteLineAsync(line[..Math.Min(4, line.Length)].ToUpperInvariant() switch
            {
                "DATA" => "354 go on",
                "RCPT" when line.Contains("<nobody", StringComparison.Ordinal) => "550 no such person",
                "RCPT" when IsBusy => "451 later",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                await KeepAsync(reader, writer);
        }
    }

    private async Task KeepAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new System.Text.StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            mail.Append(line).Append('\n');
        Mails.Enqueue(mail.ToString());
        await writer.WriteLineAsync("250 kept");
    }
}
