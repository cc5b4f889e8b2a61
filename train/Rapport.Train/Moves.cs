using Rapport.Formats;
using Rapport.Ratings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>How ratings would move.</summary>
/// <param name="N">Conversations that both rate.</param>
/// <param name="Up">Of them moved up by more than <see cref="Adoption.Far"/>.</param>
/// <param name="Down">Moved down by more than that.</param>
/// <param name="Mean">The mean move, in points; null where none is rated by both.</param>
/// <param name="Declined">Conversations that the new one declines and the old one rates.</param>
/// <param name="Gained">The other way round.</param>
internal sealed record Moves(int N, int Up, int Down, double? Mean, int Declined, int Gained)
{
    public static Moves Of(IEnumerable<(double? Before, double? After)> ratings)
    {
        (double? Before, double? After)[] all = [.. ratings];
        double[] moves = [.. all.Where(each => each.Before is not null && each.After is not null).Select(each => each.After!.Value - each.Before!.Value)];
        return new(
            moves.Length, moves.Count(move => move > Adoption.Far + 1e-9), moves.Count(move => move < -Adoption.Far - 1e-9), moves.Length == 0 ? null : moves.Average(),
            all.Count(each => each is { Before: not null, After: null }), all.Count(each => each is { Before: null, After: not null }));
    }

    /// <summary>Reads conversations (a file in any format that Rapport reads) with the reader that ships and with <paramref name="model"/>.</summary>
    public static Moves Of(Model model, string file)
    {
        BuiltInReader before = new(), after = new(model);
        using var stream = File.OpenRead(file);
        return Of([.. ConversationFile.Read(stream, Path.GetFileName(file), new(), unread => Console.Error.WriteLine(unread.Reason))
            .Select(talk => (Rubric.Rate(before.Read(talk)).Score, Rubric.Rate(after.Read(talk)).Score))]);
    }

    /// <summary>In a sentence.</summary>
    public string Written() =>
        $"Of {N} ratings {Up + Down} would move by more than {Adoption.Far:0.0} points: {Up} up, {Down} down; on average by {Mean ?? 0:+0.00;-0.00;0.00}. {Declined} would be declined that are rated now, {Gained} rated that are declined now.";
}
