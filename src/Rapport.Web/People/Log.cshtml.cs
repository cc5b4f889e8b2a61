using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>The audit log, a hundred lines a page.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class LogModel(Store store) : PageModel
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "")]
    public LogSearch Search { get; set; } = new();

    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    /// <summary>The address of the next page, or null where this is the last.</summary>
    public string? Older { get; private set; }

    /// <summary>The address of what is found, as CSV.</summary>
    public string Export => "/log.csv" + Query(null);

    public async Task OnGetAsync()
    {
        var found = new List<LogLine>();
        await foreach (var line in Search.FindAsync(store, PageSize + 1))
            found.Add(line);
        Lines = [.. found.Take(PageSize)];
        Older = found.Count > PageSize ? "/log" + Query(Lines[^1].Id) : null;
    }

    private QueryString Query(long? before)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
                 { ("Name", Search.Name), ("What", Search.What), ("From", Search.From?.ToString("o")), ("To", Search.To?.ToString("o")), ("Before", before?.ToString()) })
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return query.ToQueryString();
    }
}
