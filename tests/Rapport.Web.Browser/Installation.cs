using System.Collections.Concurrent;
using System.Diagnostics;

namespace Rapport.Web.Browser;

/// <summary>The real program in a process, on a port and with a data folder of its own, as somebody starts it who has just got it.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const string OpenAt = "Rapport is open at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource<(string Address, string SetUpLink)> announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> said = new();
    private readonly string folder;
    private readonly bool lived;
    private readonly Process program;
    private string? address;

    private Installation(string folder, bool lived, bool demo = false)
    {
        (this.folder, this.lived) = (folder, lived);
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Rapport.Web.dll"), "--urls", "http://127.0.0.1:0" },
            Environment = { ["RAPPORT_DATA"] = folder, ["ConnectionStrings__Rapport"] = "", ["Limits__DoorPerMinute"] = "1000" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (demo)
        {
            start.ArgumentList.Add("--demo");
            // It makes a folder of its own among the temporary ones, and is killed before it can throw it away.
            start.Environment["TMPDIR"] = folder;
        }
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

    /// <summary>Empty where an owner has been set up before.</summary>
    public string SetUpLink => announced.Task.Result.SetUpLink;

    /// <summary>Returns once the program has said where it is open.</summary>
    /// <param name="folder">A data folder in which an owner was set up; null for an installation at its very beginning. Its end is the folder's.</param>
    public static Task<Installation> StartAsync(string? folder = null) => OpenAsync(new(folder ?? NewFolder(), lived: folder is not null));

    /// <summary>As the tour says: with <c>--demo</c>, where everybody lives already.</summary>
    public static Task<Installation> StartDemoAsync() => OpenAsync(new(NewFolder(), lived: true, demo: true));

    private static async Task<Installation> OpenAsync(Installation started)
    {
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

    /// <summary>For the data of an installation.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("rapport-").FullName;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Ends the program, as a loss of power would.</summary>
    /// <returns>The data folder it leaves.</returns>
    public async Task<string> StopAsync()
    {
        if (!program.HasExited)
            program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        return folder;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (line.StartsWith(OpenAt, StringComparison.Ordinal))
            address = line[OpenAt.Length..];
        if (lived && address is not null)
            announced.TrySetResult((address, ""));
        else if (address is not null && line.Contains("/setup/", StringComparison.Ordinal))
            announced.TrySetResult((address, line.Trim()));
    }
}
