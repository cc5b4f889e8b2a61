using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>A line of the audit log with the names looked up; a person who was erased has none.</summary>
internal sealed record LogLine(long Id, DateTimeOffset At, string Who, string What, string About, string? Detail);

/// <summary>What an owner looks for in the audit log; its address is the search.</summary>
internal sealed class LogSearch
{
    /// <summary>Part of the name of who did it, or of the person it was done to.</summary>
    public string? Name { get; set; }

    /// <summary>Part of what was done.</summary>
    public string? What { get; set; }

    /// <summary>The first day, UTC.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Lines older than this one.</summary>
    public long? Before { get; set; }

    /// <summary>The lines found, the newest first.</summary>
    public async IAsyncEnumerable<LogLine> FindAsync(Store store, int? atMost = null)
    {
        var names = await store.People.AsNoTracking().ToDictionaryAsync(person => person.Id, person => person.Name);
        var found = Filter(store.Log.AsNoTracking(), names).OrderByDescending(entry => entry.Id).AsQueryable();
        await foreach (var entry in (atMost is { } most ? found.Take(most) : found).AsAsyncEnumerable())
            yield return Line(entry, names);
    }

    private IQueryable<LogEntry> Filter(IQueryable<LogEntry> log, Dictionary<long, string> names)
    {
        if (!string.IsNullOrWhiteSpace(Name))
        {
            var ids = names.Where(each => each.Value.Contains(Name.Trim(), StringComparison.OrdinalIgnoreCase)).Select(each => each.Key).ToList();
            log = log.Where(entry => ids.Contains(entry.Who ?? 0) || (entry.About == "person" && ids.Contains(entry.AboutId ?? 0)));
        }
        if (!string.IsNullOrWhiteSpace(What))
            log = log.Where(entry => entry.What.Contains(What.Trim()));
        if (From is { } from)
            log = log.Where(entry => entry.At >= Midnight(from));
        if (To is { } to)
            log = log.Where(entry => entry.At < Midnight(to.AddDays(1)));
        return Before is { } before ? log.Where(entry => entry.Id < before) : log;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static LogLine Line(LogEntry entry, Dictionary<long, string> names) => new(
        entry.Id, entry.At, Named(entry.Who, names), entry.What,
        entry.About == "person" ? Named(entry.AboutId, names) : $"{entry.About} {entry.AboutId}".TrimEnd(), entry.Detail);

    private static string Named(long? id, Dictionary<long, string> names) =>
        id is null ? "" : names.TryGetValue(id.Value, out var name) ? name : $"person {id}";
}
