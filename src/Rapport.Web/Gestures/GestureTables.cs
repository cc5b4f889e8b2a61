using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>
/// To take away, as CSV or xlsx: <c>gestures</c> without people and amounts, <c>spending</c> by month and team, <c>asked</c>. There is no column of people
/// beside money, so that nothing can be keyed to somebody.
/// </summary>
internal static class GestureTables
{
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, Store store, Viewer viewer, Logbook logbook)
    {
        var (name, kind) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        if (kind is not (".csv" or ".xlsx") || await TableAsync(name, store, viewer) is not { } table)
            return TypedResults.NotFound();
        await logbook.NoteReadAsync("exported gestures", "gesture", null, name);
        return kind == ".csv" ? TypedResults.File(TableCsv.Write(table), TableCsv.Type, file) : TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file);
    }

    private static async Task<Table?> TableAsync(string name, Store store, Viewer viewer) => name switch
    {
        "gestures" => await GesturesAsync(store, viewer),
        "spending" => await SpendingAsync(store, viewer),
        "asked" => await AskedAsync(store, viewer),
        _ => null,
    };

    private static async Task<Table> GesturesAsync(Store store, Viewer viewer)
    {
        var gestures = await store.Gestures.AsNoTracking().SeenBy(store, viewer).OrderBy(gesture => gesture.Id).ToListAsync();
        return new("gestures", ["day", "team", "what", "why", "source", "conversation"], gestures.Select(object?[] (gesture) =>
            [gesture.At.ToString("yyyy-MM-dd"), gesture.Team, gesture.What, gesture.Why, gesture.Source, gesture.ExternalId]));
    }

    private static async Task<Table> SpendingAsync(Store store, Viewer viewer)
    {
        var gestures = await store.Gestures.AsNoTracking().SeenBy(store, viewer)
            .Select(gesture => new { gesture.At, gesture.Team, gesture.Minor, gesture.Currency }).ToListAsync();
        var months = gestures.GroupBy(gesture => (Month: Month.Of(gesture.At), gesture.Team, gesture.Currency)).OrderBy(month => month.Key.Month)
            .ThenBy(month => month.Key.Team, StringComparer.Ordinal);
        return new("spending", ["month", "team", "gestures", "currency", "spent"], months.Select(object?[] (month) =>
            [$"{month.Key.Month / 12}-{(month.Key.Month % 12) + 1:00}", month.Key.Team, month.Count(), month.Key.Currency, month.Key.Currency is { } currency
                ? new Money(month.Sum(each => each.Minor), currency).Amount : null]));
    }

    private static async Task<Table> AskedAsync(Store store, Viewer viewer)
    {
        var asks = await store.GestureAsks.AsNoTracking().SeenBy(viewer).OrderBy(ask => ask.Id).ToListAsync();
        return new("asked", ["day", "team", "what", "why", "currency", "cost", "answered", "granted", "reason"], asks.Select(object?[] (ask) =>
        [
            ask.At.ToString("yyyy-MM-dd"), ask.Team, ask.What, ask.Why, ask.Currency, ask.Money?.Amount, ask.AnsweredAt?.ToString("yyyy-MM-dd"),
                ask.IsGranted switch { true => "yes", false => "no", _ => null }, ask.Reason,
        ]));
    }
}
