using static Rapport.Readings.BuiltIn.Hearing;

namespace Rapport.Readings.BuiltIn;

/// <summary>The inputs of the networks that judge one clause: it among its neighbours, the whole, where it stands, what it means.</summary>
internal static class ForClause
{
    private const int Whole = 5 * Width, Stands = Whole + OfWhole.Count, Means = Stands + Standing.Count;
    public const int Count = Means + Depth;

    public static void Fill(Hearing hearing, int clause, Span<float> x)
    {
        x.Fill(Silence);
        var turn = hearing.Talk.Clauses[clause].Turn;
        var (first, end) = hearing.Talk.ClausesOf(turn);
        hearing.Of(clause).CopyTo(x);
        if (clause > first)
            hearing.Of(clause - 1).CopyTo(x[Width..]);
        if (clause + 1 < end)
            hearing.Of(clause + 1).CopyTo(x[(2 * Width)..]);
        if (hearing.Talk.Other(turn, -1) is >= 0 and var before)
            hearing.LoudestOf(before).CopyTo(x[(3 * Width)..]);
        if (hearing.Talk.Other(turn, 1) is >= 0 and var after)
            hearing.LoudestOf(after).CopyTo(x[(4 * Width)..]);
        hearing.Whole.CopyTo(x[Whole..]);
        hearing.Standing.Of(clause, x[Stands..]);
        hearing.DeepOf(clause).CopyTo(x[Means..]);
    }
}
