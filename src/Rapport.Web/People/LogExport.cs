using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>What is found in the audit log, as CSV. The export is noted in the log, too.</summary>
internal static class LogExport
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static async Task<PushStreamHttpResult> CsvAsync([AsParameters] LogSearch search, Store store, Logbook logbook)
    {
        await logbook.NoteReadAsync("exported audit log", "log");
        return TypedResults.Stream(stream => WriteAsync(stream, search.FindAsync(store)), "text/csv", "audit-log.csv");
    }

    private static async Task WriteAsync(Stream stream, IAsyncEnumerable<LogLine> lines)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false));
        await using var csv = new CsvWriter(text, Form);
        await WriteAsync(csv, "at", "who", "what", "about", "detail");
        await foreach (var line in lines)
            await WriteAsync(csv, line.At.ToString("o"), line.Who, line.What, line.About, line.Detail ?? "");
    }

    private static async Task WriteAsync(CsvWriter csv, params IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        await csv.NextRecordAsync();
    }
}
