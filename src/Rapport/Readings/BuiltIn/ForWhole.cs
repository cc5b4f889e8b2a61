using Rapport.Conversations;
using static Rapport.Readings.BuiltIn.Hearing;

namespace Rapport.Readings.BuiltIn;

/// <summary>The inputs of the network that judges the whole: what each side says, pooled, and how long they talk.</summary>
internal static class ForWhole
{
    private const int Pooled = 4 * Width;
    public const int Count = (2 * Pooled) + 8;

    public static void Fill(Hearing hearing, Span<float> x)
    {
        x.Clear();
        Pool(hearing, Speaker.Customer, x[..Pooled]);
        Pool(hearing, Speaker.Advisor, x.Slice(Pooled, Pooled));
        var shape = x[(2 * Pooled)..];
        var turns = hearing.Talk.Conversation.Turns;
        shape[0] = MathF.Log(turns.Count);
        shape[1] = MathF.Log(1 + hearing.Talk.Clauses.Length);
        shape[2] = turns[^1].Who == Speaker.Customer ? 1 : 0;
    }

    /// <summary>Of one speaker's clauses: the mean, the loudest, and the loudest in the first and in the last turn.</summary>
    private static void Pool(Hearing hearing, Speaker who, Span<float> x)
    {
        var talk = hearing.Talk;
        var mean = x[..Width];
        var most = x.Slice(Width, Width);
        var (count, first, last) = (0, -1, -1);
        most.Fill(Silence);
        for (var clause = 0; clause < talk.Clauses.Length; clause++)
        {
            var turn = talk.Clauses[clause].Turn;
            if (talk.Conversation.Turns[turn].Who != who)
                continue;
            Add(mean, hearing.Of(clause));
            Raise(most, hearing.Of(clause));
            (count, first, last) = (count + 1, first < 0 ? turn : first, turn);
        }

        for (var at = 0; at < Width && count > 0; at++)
            mean[at] /= count;
        x[(2 * Width)..].Fill(Silence);
        if (first < 0)
            return;
        hearing.LoudestOf(first).CopyTo(x[(2 * Width)..]);
        hearing.LoudestOf(last).CopyTo(x[(3 * Width)..]);
    }
}
