using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>
/// All guides: those shipped, and over them the files <c>hiring/*.yaml</c> in the data folder. A file that cannot be used is passed over, and
/// the page of guides says why.
/// </summary>
internal sealed class GuideBook(DataFolder folder, TimeProvider clock)
{
    private static readonly List<Guide> Shipped = [.. new[] { "work", "heart", "sample" }.Select(ReadShipped)];
    private readonly ConcurrentDictionary<string, Guide> kept = new(StringComparer.Ordinal);

    /// <summary>Every guide, own ones in place of those shipped under the same name; and what is wrong with files that cannot be used.</summary>
    public (IReadOnlyList<Guide> Guides, IReadOnlyList<(string File, string Complaint)> Complaints) Read()
    {
        var guides = Shipped.ToDictionary(guide => (guide.Part, guide.Name));
        var complaints = new List<(string, string)>();
        var files = Directory.Exists(folder.In("hiring")) ? Directory.GetFiles(folder.In("hiring"), "*.yaml") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            try
            {
                var guide = GuideFile.Read(File.ReadAllText(file));
                guides[(guide.Part, guide.Name)] = guide;
            }
            catch (Exception broken) when (broken is GuideFileException or IOException or UnauthorizedAccessException)
            {
                complaints.Add((Path.GetFileName(file), broken.Message));
            }
        }
        return ([.. guides.Values.OrderBy(guide => guide.Part).ThenBy(guide => guide.Name, StringComparer.Ordinal)], complaints);
    }

    /// <summary>A guide of this version among those of now; null where there is none.</summary>
    public Guide? Now(HiringPart part, string? version) => Read().Guides.FirstOrDefault(guide => guide.Part == part && guide.Version == version);

    /// <summary>Keeps a guide, so that an opening can point to it.</summary>
    public Task KeepAsync(Store store, Guide guide)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return store.Database.ExecuteSqlAsync($"""
            INSERT INTO hiring_guides (hash, content, made_at) VALUES ({guide.Version}, {guide.Content}, {now}) ON CONFLICT (hash) DO NOTHING
            """);
    }

    /// <summary>A guide that an opening points to, as it was then.</summary>
    public async Task<Guide> OfAsync(Store store, string version)
    {
        if (kept.GetValueOrDefault(version) is { } known)
            return known;
        var content = await store.GuideVersions.Where(each => each.Hash == version).Select(each => each.Content).SingleAsync();
        return kept[version] = GuideFile.Read(content);
    }

    private static Guide ReadShipped(string name)
    {
        using var file = new StreamReader(typeof(GuideBook).Assembly.GetManifestResourceStream($"hiring.{name}.yaml")!);
        return GuideFile.Read(file.ReadToEnd());
    }
}
