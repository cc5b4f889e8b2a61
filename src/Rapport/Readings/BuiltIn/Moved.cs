using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>A word that moved a code.</summary>
/// <param name="Word">As it was said.</param>
/// <param name="Weight">By how much the code's log odds in the clause's own model fall when the word is left out; below 0: they rise.</param>
public sealed record Moved(string Word, double Weight)
{
    /// <summary>Leaves out each word of a quote in turn and hears what remains.</summary>
    internal static IReadOnlyList<Moved> In(Quote words, Table table, int output)
    {
        var whole = Logit(words.Text, table, output);
        List<Token> tokens = [];
        Tokens.Split(words.Text, tokens);
        return
        [
            .. tokens.Select(token => new Moved(
                words.Text.Substring(token.Start, token.Length),
                whole - Logit(words.Text.Remove(token.Start, token.Length), table, output))),
        ];
    }

    private static double Logit(string text, Table table, int output)
    {
        var talk = new Talk(new("explained", [new(Speaker.Customer, text)]));
        Span<int> rows = stackalloc int[Grams.Most];
        Span<float> logits = stackalloc float[table.Outputs];
        var most = double.NegativeInfinity;
        for (var clause = 0; clause < talk.Clauses.Length; clause++)
        {
            table.Score(rows[..Grams.Of(talk, clause, table.Bits, rows, shape: false)], logits);
            most = Math.Max(most, logits[output]);
        }

        return talk.Clauses.Length == 0 ? 0 : most;
    }
}
