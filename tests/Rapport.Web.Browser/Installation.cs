using System.Collections.Concurrent;
using System.Diagnostics;

namespace Rapport.Web.Browser;

/// <summary>The real program in a process, on a port and with a data folder of its own, as somebody starts it who has just got it.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const string OpenAt = "Rapport is open at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("rapport-").FullName;
    private readonly TaskCompletionSource<(string Address, string SetUpLink)> announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> said = new();
    private readonly Process program;
    private string? address;

    private readonly bool isDemo;

    private Installation(bool isDemo)
    {
        this.isDemo = isDemo;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Rapport.Web.dll"), "--urls", "http://127.0.0.1:0" },
            // A demo makes a folder of its own among the temporary ones, and is killed before it can throw it away.
            Environment = { ["RAPPORT_DATA"] = folder, ["TMPDIR"] = folder, ["ConnectionStrings__Rapport"] = "", ["Limits__DoorPerMinute"] = "1000" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (isDemo)
            start.ArgumentList.Add("--demo");
        program = new() { StartInfo = start, EnableRaisingEvents = true };
        program.OutputDataReceived += (_, line) => Hear(line.Data);
        program.ErrorDataReceived += (_, line) => Hear(line.Data);
        program.Exited += (_, _) => announced.TrySetException(new InvalidOperationException($"The program ended at its start: {string.Join('\n', said)}"));
        program.Start();
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
    }

    public string Address => announced.Task.Result.Address;

    /// <summary>What the program's log says of failures; empty where there were none.</summary>
    public string Failures => string.Join('\n', said.SkipWhile(line => !line.StartsWith("fail:", StringComparison.Ordinal)).Take(40));

    /// <summary>Empty in a demo, which needs none.</summary>
    public string SetUpLink => announced.Task.Result.SetUpLink;

    /// <summary>Returns once the program has said where it is open.</summary>
    /// <param name="isDemo">Whether it is started as the tour says, with <c>--demo</c>.</param>
    public static async Task<Installation> StartAsync(bool isDemo = false)
    {
        var started = new Installation(isDemo);
        try
        {
            await started.announced.Task.WaitAsync(Patience);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!program.HasExited)
            program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (line.StartsWith(OpenAt, StringComparison.Ordinal))
            address = line[OpenAt.Length..];
        if (isDemo && address is not null)
            announced.TrySetResult((address, ""));
        else if (address is not null && line.Contains("/setup/", StringComparison.Ordinal))
            announced.TrySetResult((address, line.Trim()));
    }
}
