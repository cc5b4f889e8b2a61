using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// All surveys: those shipped, and over them the files <c>surveys/*.yaml</c> in the data folder, which are read again when they change. A file
/// that cannot be used is passed over, and the preview page says why.
/// </summary>
internal sealed class SurveyBook(DataFolder folder, TimeProvider clock)
{
    private static readonly List<Survey> Shipped = ReadShipped();
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, bool> kept = new(StringComparer.Ordinal);
    private volatile Pages pages = new(DateTimeOffset.MinValue, "", Shipped, []);

    /// <summary>Every survey in every language, own ones in place of those shipped under the same name and language.</summary>
    public IReadOnlyList<Survey> All => Current().Surveys;

    /// <summary>Files that cannot be used, and why.</summary>
    public IReadOnlyList<(string File, string Complaint)> Complaints => Current().Complaints;

    /// <summary>A survey in a language; else in English or its first; else the shipped one.</summary>
    public Survey Find(string name, string? language)
    {
        var named = All.Where(survey => survey.Name == name).DefaultIfEmpty(Shipped[0]).ToList();
        return named.Find(survey => survey.Language == language) ?? named.Find(survey => survey.Language == "en") ?? named[0];
    }

    /// <summary>Whether there is one of this name.</summary>
    public bool Has(string name) => All.Any(survey => survey.Name == name);

    /// <summary>The languages of a survey.</summary>
    public IEnumerable<Survey> InAllLanguages(string name) => All.Where(survey => survey.Name == name);

    /// <summary>Keeps the wording, so that answers can point to it.</summary>
    public async Task KeepAsync(Store store, Survey survey)
    {
        if (kept.ContainsKey(survey.Version))
            return;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await store.Database.ExecuteSqlAsync($"""
            INSERT INTO survey_versions (hash, name, language, content, made_at)
            VALUES ({survey.Version}, {survey.Name}, {survey.Language}, {survey.Content}, {now}) ON CONFLICT (hash) DO NOTHING
            """);
        kept[survey.Version] = true;
    }

    private Pages Current()
    {
        var now = clock.GetUtcNow();
        if (now - pages.LookedAt < Rest)
            return pages;
        var files = Directory.Exists(folder.In("surveys"))
            ? new DirectoryInfo(folder.In("surveys")).EnumerateFiles("*.yaml").OrderBy(file => file.Name, StringComparer.Ordinal).ToList() : [];
        var stamp = string.Join('|', files.Select(file => $"{file.Name} {file.LastWriteTimeUtc.Ticks} {file.Length}"));
        pages = stamp == pages.Stamp ? pages with { LookedAt = now } : Read(files, stamp, now);
        return pages;
    }

    private static Pages Read(List<FileInfo> files, string stamp, DateTimeOffset now)
    {
        var surveys = Shipped.ToDictionary(survey => (survey.Name, survey.Language));
        var complaints = new List<(string, string)>();
        foreach (var file in files)
        {
            try
            {
                var survey = SurveyFile.Read(File.ReadAllText(file.FullName), language => Shipped.FirstOrDefault(each => each.Language == language));
                surveys[(survey.Name, survey.Language)] = survey;
            }
            catch (Exception broken) when (broken is SurveyFileException or IOException or UnauthorizedAccessException)
            {
                complaints.Add((file.Name, broken.Message));
            }
        }
        return new(now, stamp, [.. surveys.Values.OrderBy(survey => survey.Name, StringComparer.Ordinal)], complaints);
    }

    private static List<Survey> ReadShipped()
    {
        var shipped = new List<Survey>();
        foreach (var language in new[] { "en", "de", "es", "ar" })
        {
            using var file = new StreamReader(typeof(SurveyBook).Assembly.GetManifestResourceStream($"survey.felt-{language}.yaml")!);
            // What the English one says, all others must say.
            shipped.Add(SurveyFile.Read(file.ReadToEnd(), tag => tag == "en" ? shipped.FirstOrDefault() : null));
        }
        return shipped;
    }

    private sealed record Pages(DateTimeOffset LookedAt, string Stamp, IReadOnlyList<Survey> Surveys,
        IReadOnlyList<(string File, string Complaint)> Complaints);
}
