using Rapport.Conversations;
using static Rapport.Readings.BuiltIn.Hearing;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// The inputs of the network that judges how the cue in a clause was met: the cue, the turns that may answer it and how they echo it,
/// the whole, where the cue stands, what it and its first reply mean.
/// </summary>
internal static class ForReply
{
    private const int Window = 3, First = 5 * Width, Whole = 6 * Width, Echoed = Whole + OfWhole.Count, Stands = Echoed + 8, Means = Stands + Standing.Count;
    public const int Count = Means + (2 * Depth) + 8;

    public static void Fill(Hearing hearing, int clause, Span<float> x)
    {
        x.Fill(Silence);
        hearing.Of(clause).CopyTo(x);
        var first = Replies(hearing, hearing.Talk.Clauses[clause], x);
        hearing.Whole.CopyTo(x[Whole..]);
        hearing.Standing.Of(clause, x[Stands..]);
        Meanings(hearing, clause, first, x[Means..]);
    }

    /// <summary>The turns of advisors after the cue: the first three each for itself, three more as one. Gives the first; −1 where there is none.</summary>
    private static int Replies(Hearing hearing, Clause cue, Span<float> x)
    {
        var (turns, nth, first) = (hearing.Talk.Conversation.Turns, 0, -1);
        var echoes = x[Echoed..Stands];
        echoes.Clear();
        for (var turn = cue.Turn + 1; turn < turns.Count && turn <= cue.Turn + FarthestReply && nth < Window + 3; turn++)
        {
            if (turns[turn].Who != Speaker.Advisor)
                continue;
            var place = Math.Min(nth, Window);
            Raise(x.Slice((1 + place) * Width, Width), hearing.LoudestOf(turn));
            echoes[place] = Math.Max(echoes[place], hearing.Echoes.In(turn, cue));
            if (nth++ == 0)
                first = turn;
        }

        echoes[5] = nth;
        if (first < 0)
            return first;
        echoes[4] = first - cue.Turn;
        Mean(hearing, first, x.Slice(First, Width));
        return first;
    }

    private static void Mean(Hearing hearing, int turn, Span<float> x)
    {
        var (first, end) = hearing.Talk.ClausesOf(turn);
        if (first == end)
            return;
        x.Clear();
        for (var clause = first; clause < end; clause++)
            Add(x, hearing.Of(clause));
        for (var at = 0; at < x.Length; at++)
            x[at] /= end - first;
    }

    /// <summary>What the cue means, what the first reply means, and how near its clauses come to the cue.</summary>
    private static void Meanings(Hearing hearing, int cue, int reply, Span<float> x)
    {
        x.Clear();
        var meant = hearing.DeepOf(cue);
        meant.CopyTo(x);
        if (reply < 0)
            return;
        var (first, end) = hearing.Talk.ClausesOf(reply);
        var mean = x.Slice(Depth, Depth);
        for (var clause = first; clause < end; clause++)
        {
            var said = hearing.DeepOf(clause);
            for (var at = 0; at < Depth; at++)
                mean[at] += said[at] / (end - first);
            x[2 * Depth] = Math.Max(x[2 * Depth], Nearness(meant, said));
        }

        x[(2 * Depth) + 1] = Nearness(meant, mean);
    }

    private static float Nearness(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => BuiltIn.Meanings.Dot(a[Width..], b[Width..]);
}
