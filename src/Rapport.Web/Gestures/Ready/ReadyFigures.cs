using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures.Ready;

/// <summary>What was said of one statement.</summary>
/// <param name="Management">Mean of those who lead, 1 to 5, or null where nobody answered.</param>
/// <param name="Led">How many of them answered it.</param>
/// <param name="Others">Mean of everybody else, or null below five.</param>
/// <param name="N">How many of them stand in it; 0 where too few to tell.</param>
internal sealed record SaidOf(Statement Statement, double? Management, int Led, double? Others, int N);

/// <summary>A year's answers, side by side; there is no mean over statements.</summary>
internal sealed record ReadyFigures(IReadOnlyList<(Theme Theme, IReadOnlyList<SaidOf> Said)> Themes, int Shown)
{
    public static async Task<ReadyFigures> ReadAsync(Store store, int year)
    {
        var checks = (await store.Set<ReadyCheck>().Where(check => check.Year == year).ToListAsync()).ToLookup(check => check.Statement, check =>
            (double)check.Value);
        var tallies = (await store.Set<ReadyTally>().Where(tally => tally.Year == year && tally.Shown > 0).ToListAsync()).ToLookup(tally => tally.Statement);
        var shown = await store.Set<ReadyYear>().Where(each => each.Year == year).Select(each => each.Shown).FirstOrDefaultAsync();
        SaidOf Of(Statement statement)
        {
            var (led, given) = (checks[statement.Code].ToList(), tallies[statement.Code].ToList());
            var n = given.Sum(tally => tally.Shown);
            var isEnough = n >= Readiness.Fewest;
            return new(statement, led.Count == 0 ? null : led.Average(), led.Count, isEnough ? given.Sum(tally => (double)tally.Value * tally.Shown) / n
                : null, isEnough ? n : 0);
        }
        return new([.. Statements.Themes.Select(theme => (theme, (IReadOnlyList<SaidOf>)[.. theme.Statements.Select(Of)]))], shown);
    }
}
