using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>
/// Scenarios that come as files: those shipped, and beside them the <c>*.twee</c> of the installation's own folder (<c>Practice:Folder</c>,
/// else <c>practice</c> in the data folder), which are read again when they change. One that cannot be used is passed over, and the page says why.
/// </summary>
internal sealed class Shelf(IConfiguration configuration, DataFolder data, TimeProvider clock)
{
    private const string Prefix = "practice.";
    private const long MostBytes = 1 << 20;
    private static readonly Scenario[] Shipped = [.. ReadShipped()];
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private volatile Row row = new(DateTimeOffset.MinValue, "", Shipped, []);

    /// <summary>The installation's own folder, which need not be there.</summary>
    public string Folder { get; } = configuration["Practice:Folder"] is { Length: > 0 } set ? Path.GetFullPath(set) : data.In("practice");

    /// <summary>By title; an own file in place of a shipped one of the same name.</summary>
    public IReadOnlyList<Scenario> All => Current().Scenarios;

    /// <summary>What is wrong with own files: <c>lost-key.twee:12: reason</c>.</summary>
    public IReadOnlyList<string> Complaints => Current().Complaints;

    /// <summary>Texts of the shipped files, by name.</summary>
    public static IEnumerable<(string Name, string Text)> ShippedFiles() => typeof(Shelf).Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(resource => (resource[Prefix.Length..^".twee".Length], Read(resource)));

    private Row Current()
    {
        var now = clock.GetUtcNow();
        if (now - row.LookedAt < Rest)
            return row;
        var files = Directory.Exists(Folder)
            ? new DirectoryInfo(Folder).EnumerateFiles("*.twee").OrderBy(file => file.Name, StringComparer.Ordinal).ToList() : [];
        var stamp = string.Join('|', files.Select(file => $"{file.Name} {file.LastWriteTimeUtc.Ticks} {file.Length}"));
        row = stamp == row.Stamp ? row with { LookedAt = now } : Read(files, stamp, now);
        return row;
    }

    private Row Read(List<FileInfo> files, string stamp, DateTimeOffset now)
    {
        var scenarios = Shipped.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        var complaints = new List<string>();
        foreach (var file in files)
        {
            try
            {
                complaints.AddRange(Add(file, scenarios));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                complaints.Add($"{file.Name}: {unreadable.Message}");
            }
        }
        return new(now, stamp, [.. scenarios.Values.OrderBy(scenario => scenario.Title, StringComparer.Ordinal)], complaints);
    }

    private IEnumerable<string> Add(FileInfo file, Dictionary<string, Scenario> scenarios)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        if (!Scenarios.IsName(name))
            return [$"{file.Name}: name it in small letters, digits and hyphens, beginning neither with own- nor conversation-"];
        if (file.Length > MostBytes)
            return [$"{file.Name}: it is larger than a megabyte, and no scenario is"];
        var read = ScenarioFile.Read(name, File.ReadAllText(file.FullName));
        if (read.Scenario is not { } scenario)
            return read.Complaints.Select(complaint => complaint.In(file.Name));
        if (scenario.Recording?.Files.FirstOrDefault(each => !File.Exists(Path.Combine(Folder, each))) is { } missing)
            return [$"{file.Name}: the file \"{missing}\" does not lie beside it"];
        scenarios[name] = scenario;
        return [];
    }

    private static IEnumerable<Scenario> ReadShipped() => ShippedFiles().Select(file => ScenarioFile.Read(file.Name, file.Text).Scenario).OfType<Scenario>()
        .OrderBy(scenario => scenario.Title, StringComparer.Ordinal);

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Shelf).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private sealed record Row(DateTimeOffset LookedAt, string Stamp, IReadOnlyList<Scenario> Scenarios, IReadOnlyList<string> Complaints);
}
