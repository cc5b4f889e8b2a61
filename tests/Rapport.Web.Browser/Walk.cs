using System.Diagnostics;

namespace Rapport.Web.Browser;

/// <summary>A way through the pages in a headless Chromium: one script under <c>walks/</c>, driven by Node.</summary>
internal static class Walk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    /// <summary>The folder of this project's sources.</summary>
    public static readonly string Folder = FindFolder();
    private static readonly string? Chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } set ? set : Find("chromium");

    private static bool HasDriver => Directory.Exists(Path.Combine(Folder, "node_modules", "playwright-core"));

    /// <summary>Whether what <see cref="NeedsBrowser"/> asks for is here.</summary>
    public static bool HasBrowser => Chromium is not null && Find("node") is not null && HasDriver;

    /// <summary>Skips the test, with the reason, where something is missing that the walks need.</summary>
    public static void NeedsBrowser(params string[] programs)
    {
        Skip.If(Chromium is null, "There is no chromium on the path: apt-get install chromium.");
        NeedsNode(programs);
        Skip.IfNot(HasDriver, "Run 'npm ci' in tests/Rapport.Web.Browser first.");
    }

    /// <summary>Skips the test where Node or another program is missing.</summary>
    public static void NeedsNode(params string[] programs)
    {
        foreach (var program in programs.Prepend("node"))
            Skip.If(Find(program) is null, $"There is no {program} on the path.");
    }

    /// <summary>Runs a walk to its end; what it says when it fails is the test's message. A failure in the program's log fails it, too.</summary>
    /// <param name="name">The script's name under <c>walks/</c>, without its ending.</param>
    /// <param name="through">Where the walk goes.</param>
    public static async Task GoAsync(string name, Installation through)
    {
        var complaint = await ComplaintAsync([Path.Combine(Folder, "walks", name + ".mjs"), through.Address, through.SetUpLink]);
        Assert.True(complaint is null && through.Failures.Length == 0, $"{complaint}\n{through.Failures}");
    }

    /// <summary>Runs Node to its end, in the folder of the walks.</summary>
    /// <returns>Null where all went well; else what it says on its error output.</returns>
    public static async Task<string?> ComplaintAsync(IEnumerable<string> arguments, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder,
            Environment = { ["CHROMIUM"] = Chromium },
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var complaint = await node.StandardError.ReadToEndAsync(patience.Token);
            await node.WaitForExitAsync(patience.Token);
            return node.ExitCode == 0 ? null : complaint;
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
