using System.Text.Json;

namespace Rapport.Tests;

/// <summary>The folder <c>../shared</c> beside the project, which may be absent.</summary>
internal static class Shared
{
    /// <summary>The project's own folder.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>A file under ../shared/data; the test is skipped where it is absent.</summary>
    public static string Data(string path)
    {
        var file = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", path));
        Skip.IfNot(File.Exists(file), $"../shared/data/{path} is not beside this checkout.");
        return file;
    }

    /// <summary>The JSON objects of a file under ../shared/data, one a line.</summary>
    public static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(Data(path)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapport.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the project.");
        // A linked work tree stands elsewhere; ../shared is beside the main one.
        return folder;
    }
}
