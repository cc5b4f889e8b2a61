using System.Diagnostics;

namespace Rapport.Web.Browser;

/// <summary>A way through the pages in a headless Chromium: one script under <c>walks/</c>, driven by Node.</summary>
internal static class Walk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly string Folder = FindFolder();
    private static readonly string? Chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } set ? set : Find("chromium");

    /// <summary>Skips the test, with the reason, where something is missing that the walks need.</summary>
    public static void NeedsBrowser(params string[] programs)
    {
        Skip.If(Chromium is null, "There is no chromium on the path: apt-get install chromium.");
        foreach (var program in programs.Prepend("node"))
            Skip.If(Find(program) is null, $"There is no {program} on the path.");
        Skip.IfNot(Directory.Exists(Path.Combine(Folder, "node_modules", "playwright-core")), "Run 'npm ci' in tests/Rapport.Web.Browser first.");
    }

    /// <summary>Runs a walk to its end; what it says when it fails is the test's message. A failure in the program's log fails it, too.</summary>
    /// <param name="name">The script's name under <c>walks/</c>, without its ending.</param>
    /// <param name="through">Where the walk goes.</param>
    public static async Task GoAsync(string name, Installation through)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Folder, "walks", name + ".mjs"), through.Address, through.SetUpLink },
            Environment = { ["CHROMIUM"] = Chromium },
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var complaint = await node.StandardError.ReadToEndAsync(patience.Token);
            await node.WaitForExitAsync(patience.Token);
            Assert.True(node.ExitCode == 0 && through.Failures.Length == 0, $"{complaint}\n{through.Failures}");
        }
        finally
        {
            if (!node.HasExited)
                node.Kill(entireProcessTree: true);
        }
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapport.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The walks do not run inside the project.");
        return Path.Combine(folder, "tests", "Rapport.Web.Browser");
    }
}
