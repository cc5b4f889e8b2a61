using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// Where a clause stands: in its turn, in the talk, and among the customer's by how much each sounds like a cue alone: people mark what
/// stands out, however long the talk.
/// </summary>
internal sealed class Standing
{
    /// <summary>Numbers that say it; the last are 0.</summary>
    public const int Count = 16;

    private readonly Talk talk;
    private readonly float[] heard, ranks;
    private readonly float usual;
    private readonly int customers;

    /// <param name="talk">Whose clauses.</param>
    /// <param name="heard">The logits of every clause, <see cref="Hearing.Width"/> each.</param>
    public Standing(Talk talk, float[] heard)
    {
        (this.talk, this.heard) = (talk, heard);
        ranks = new float[talk.Clauses.Length];
        int[] said = [.. Enumerable.Range(0, talk.Clauses.Length).Where(IsCustomer)];
        (customers, usual) = (said.Length, said.Length == 0 ? 0 : said.Average(Cue));
        Array.Sort(said, (a, b) => Cue(b).CompareTo(Cue(a)) is not 0 and var order ? order : a - b);
        for (var rank = 0; rank < said.Length; rank++)
            ranks[said[rank]] = rank;
    }

    public void Of(int clause, Span<float> x)
    {
        var turn = talk.Clauses[clause].Turn;
        var (first, end) = talk.ClausesOf(turn);
        x[0] = Math.Min(clause - first, 4);
        x[1] = Math.Min(end - 1 - clause, 4);
        x[2] = Math.Min(turn, 6);
        x[3] = Math.Min(talk.Conversation.Turns.Count - 1 - turn, 6);
        x[4] = MathF.Log(1 + talk.Clauses[clause].Tokens);
        x[5] = talk.Other(turn, 1) < 0 ? 1 : 0;
        x[6] = talk.Other(turn, -1) < 0 ? 1 : 0;
        x[7] = MathF.Log(1 + ranks[clause]);
        x[8] = ranks[clause] / (customers + 1);
        x[9] = Cue(clause) - usual;
        x[10] = usual;
        x[11] = MathF.Log(1 + customers);
        x[12] = MathF.Log(1 + talk.Tokens.Length);
        x[13..Count].Clear();
    }

    private bool IsCustomer(int clause) => talk.Conversation.Turns[talk.Clauses[clause].Turn].Who == Speaker.Customer;

    private float Cue(int clause) => heard[(clause * Hearing.Width) + OfCustomer.Cue];
}
