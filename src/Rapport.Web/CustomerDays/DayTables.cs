using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>To take away, as CSV or xlsx: <c>days</c> and <c>actions</c>, without hosts and without who came along.</summary>
internal static class DayTables
{
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, Store store, Viewer viewer, Logbook logbook)
    {
        var (name, kind) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        if (kind is not (".csv" or ".xlsx") || await TableAsync(name, store, viewer) is not { } table)
            return TypedResults.NotFound();
        await logbook.NoteReadAsync("exported customer days", "customer day", null, name);
        return kind == ".csv" ? TypedResults.File(TableCsv.Write(table), TableCsv.Type, file) : TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file);
    }

    private static async Task<Table?> TableAsync(string name, Store store, Viewer viewer) => name switch
    {
        "days" => new("days", ["day", "kind", "title", "where", "places", "taken", "waiting", "cancelled"],
            (await DayShown.Of(store, viewer, store.CustomerDays.OrderBy(day => day.StartsAt)).ToListAsync())
            .Select(object?[] (day) =>
                [day.StartsAt.ToString("yyyy-MM-dd"), Words.Code(day.Kind), day.Title, day.Location, day.Places, day.Taken, day.Waiting,
                day.CancelledAt?.ToString("yyyy-MM-dd")])),
        "actions" => new("actions", ["day", "finding", "action", "owner", "until", "done", "outcome", "host told"],
            (await ActionShown.ReadAsync(store, viewer, store.DayActions))
            .Select(object?[] (row) =>
                [row.Day, row.Action.Finding, row.Action.What, row.Owner, row.Action.DueOn.ToString("yyyy-MM-dd"), row.Action.DoneAt?.ToString("yyyy-MM-dd"),
                row.Action.Outcome, row.Action.ToldAt?.ToString("yyyy-MM-dd")])),
        _ => null,
    };
}
