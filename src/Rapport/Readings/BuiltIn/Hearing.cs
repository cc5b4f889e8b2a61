using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// What the sparse models hear in each clause of a talk, and the dense inputs that the networks make their decisions from:
/// a clause among its neighbours, a cue before its replies, the conversation as a whole.
/// </summary>
internal sealed class Hearing
{
    /// <summary>Logits kept for each clause, whoever speaks.</summary>
    public const int Width = 32;
    public const int Depth = Width + Meanings.Width;
    public const int WholeInputs = (8 * Width) + 8, ClauseInputs = (5 * Width) + OfWhole.Count + Shapes + Depth, ReplyInputs = (6 * Width) + OfWhole.Count + 8 + Shapes + (2 * Depth) + 8;
    private const int Shapes = 16;
    private const float Silence = -6;
    /// <summary>No reply is looked for farther on, so that a long talk costs no more a turn than a short one.</summary>
    public const int FarthestReply = 60;
    private const int Window = 3;
    private readonly Rarity rarity;
    private float[] heard = [], loudest = [], deep = [], ranks = [];
    private float usual;
    private int customers;

    public Hearing(Talk talk, Table customer, Table advisor, Common common)
    {
        (Talk, rarity) = (talk, common.Rarity);
        Listen(customer, advisor, common);
        Rank();
    }

    public Talk Talk { get; }

    /// <summary>What is known of the whole, once the network for it has spoken.</summary>
    public float[] Whole { get; } = new float[OfWhole.Count];

    public ReadOnlySpan<float> Of(int clause) => heard.AsSpan(clause * Width, Width);

    private Span<float> LoudestOf(int turn) => loudest.AsSpan(turn * Width, Width);

    private void Listen(Table customer, Table advisor, Common common)
    {
        var (clauses, turns) = (Talk.Clauses.Length, Talk.Conversation.Turns.Count);
        (heard, loudest) = (new float[clauses * Width], new float[turns * Width]);
        deep = new float[clauses * Depth];
        loudest.AsSpan().Fill(Silence);
        Span<int> rows = stackalloc int[Grams.Most];
        for (var clause = 0; clause < clauses; clause++)
        {
            var turn = Talk.Clauses[clause].Turn;
            var table = Talk.Conversation.Turns[turn].Who == Speaker.Customer ? customer : advisor;
            var logits = heard.AsSpan(clause * Width, Width);
            var (all, words) = Grams.Of(Talk, clause, rows);
            table.Score(rows[..all], logits);
            Raise(LoudestOf(turn), logits);
            var meaning = deep.AsSpan(clause * Depth, Depth);
            common.Emotions.Score(rows[..words], meaning);
            common.Meanings.Of(Talk.Tokens.Slice(Talk.Clauses[clause].FirstToken, Math.Min(Talk.Clauses[clause].Tokens, 60)), meaning[Width..]);
        }
    }

    /// <summary>Where a clause stands among the customer's, by how much each sounds like a cue alone: people mark what stands out, however long the talk.</summary>
    private void Rank()
    {
        ranks = new float[Talk.Clauses.Length];
        int[] said = [.. Enumerable.Range(0, Talk.Clauses.Length).Where(clause => Talk.Conversation.Turns[Talk.Clauses[clause].Turn].Who == Speaker.Customer)];
        (customers, usual) = (said.Length, said.Length == 0 ? 0 : said.Average(clause => Of(clause)[OfCustomer.Cue]));
        Array.Sort(said, (a, b) => Of(b)[OfCustomer.Cue].CompareTo(Of(a)[OfCustomer.Cue]) is not 0 and var order ? order : a - b);
        for (var rank = 0; rank < said.Length; rank++)
            ranks[said[rank]] = rank;
    }

    /// <summary>The emotions and the meaning of a clause, as learnt from public sets.</summary>
    public ReadOnlySpan<float> DeepOf(int clause) => deep.AsSpan(clause * Depth, Depth);

    /// <summary>The inputs of the network that judges the whole.</summary>
    public void ForWhole(Span<float> x)
    {
        x.Clear();
        Pool(Speaker.Customer, x[..(4 * Width)]);
        Pool(Speaker.Advisor, x.Slice(4 * Width, 4 * Width));
        var shape = x[(8 * Width)..];
        var turns = Talk.Conversation.Turns;
        shape[0] = MathF.Log(turns.Count);
        shape[1] = MathF.Log(1 + Talk.Clauses.Length);
        shape[2] = turns[^1].Who == Speaker.Customer ? 1 : 0;
    }

    /// <summary>The inputs of the network that judges one clause.</summary>
    public void ForClause(int clause, Span<float> x)
    {
        x.Fill(Silence);
        var turn = Talk.Clauses[clause].Turn;
        var (first, end) = Talk.ClausesOf(turn);
        Of(clause).CopyTo(x);
        if (clause > first)
            Of(clause - 1).CopyTo(x[Width..]);
        if (clause + 1 < end)
            Of(clause + 1).CopyTo(x[(2 * Width)..]);
        if (Other(turn, -1) is >= 0 and var before)
            LoudestOf(before).CopyTo(x[(3 * Width)..]);
        if (Other(turn, 1) is >= 0 and var after)
            LoudestOf(after).CopyTo(x[(4 * Width)..]);
        Whole.CopyTo(x[(5 * Width)..]);
        Shape(clause, x[((5 * Width) + OfWhole.Count)..]);
        DeepOf(clause).CopyTo(x[((5 * Width) + OfWhole.Count + Shapes)..]);
    }

    /// <summary>The inputs of the network that judges how the cue in a clause was met.</summary>
    public void ForReply(int clause, Span<float> x)
    {
        x.Fill(Silence);
        var cue = Talk.Clauses[clause];
        Of(clause).CopyTo(x);
        var (turns, nth) = (Talk.Conversation.Turns, 0);
        var echoes = x[((6 * Width) + OfWhole.Count)..];
        echoes.Clear();
        var first = -1;
        for (var turn = cue.Turn + 1; turn < turns.Count && turn <= cue.Turn + FarthestReply && nth < Window + 3; turn++)
        {
            if (turns[turn].Who != Speaker.Advisor)
                continue;
            var place = Math.Min(nth, Window);
            Raise(x.Slice((1 + place) * Width, Width), LoudestOf(turn));
            echoes[place] = Math.Max(echoes[place], Echo(cue, turn));
            if (nth == 0)
            {
                Mean(turn, x.Slice(5 * Width, Width));
                echoes[4] = turn - cue.Turn;
                first = turn;
            }

            nth++;
        }

        Whole.CopyTo(x[(6 * Width)..]);
        echoes[5] = nth;
        Shape(clause, echoes[8..(8 + Shapes)]);
        Depths(clause, first, x[^((2 * Depth) + 8)..]);
    }

    /// <summary>How much of the cue's own rare words the turn takes up: the sum of their rarities.</summary>
    public float Echo(Clause cue, int turn)
    {
        var (first, end) = Talk.ClausesOf(turn);
        var sum = 0f;
        for (var clause = first; clause < end; clause++)
            sum += Echo(cue, Talk.Clauses[clause]);
        return sum;
    }

    /// <summary>How much of the cue's own rare words a clause takes up.</summary>
    public float Echo(Clause cue, Clause reply)
    {
        var said = Talk.Tokens.Slice(cue.FirstToken, Math.Min(cue.Tokens, 40));
        var sum = 0f;
        foreach (var token in Talk.Tokens.Slice(reply.FirstToken, Math.Min(reply.Tokens, 60)))
        {
            if (rarity.Of(token) is > .35f and var rare && Holds(said, token.Stem))
                sum += rare;
        }

        return sum;
    }

    /// <summary>What the cue means, what the first reply means, and how near its clauses come to the cue.</summary>
    private void Depths(int cue, int reply, Span<float> x)
    {
        x.Clear();
        DeepOf(cue).CopyTo(x);
        if (reply < 0)
            return;
        var (first, end) = Talk.ClausesOf(reply);
        var mean = x.Slice(Depth, Depth);
        for (var clause = first; clause < end; clause++)
        {
            var said = DeepOf(clause);
            for (var at = 0; at < Depth; at++)
                mean[at] += said[at] / (end - first);
            x[2 * Depth] = Math.Max(x[2 * Depth], Meanings.Dot(DeepOf(cue)[Width..], said[Width..]));
        }

        x[(2 * Depth) + 1] = Meanings.Dot(DeepOf(cue)[Width..], mean[Width..]);
    }

    private static bool Holds(ReadOnlySpan<Token> said, uint stem)
    {
        foreach (var token in said)
        {
            if (token.Stem == stem)
                return true;
        }

        return false;
    }

    private void Shape(int clause, Span<float> x)
    {
        var turn = Talk.Clauses[clause].Turn;
        var (first, end) = Talk.ClausesOf(turn);
        x[0] = Math.Min(clause - first, 4);
        x[1] = Math.Min(end - 1 - clause, 4);
        x[2] = Math.Min(turn, 6);
        x[3] = Math.Min(Talk.Conversation.Turns.Count - 1 - turn, 6);
        x[4] = MathF.Log(1 + Talk.Clauses[clause].Tokens);
        x[5] = Other(turn, 1) < 0 ? 1 : 0;
        x[6] = Other(turn, -1) < 0 ? 1 : 0;
        x[7] = MathF.Log(1 + ranks[clause]);
        x[8] = ranks[clause] / (customers + 1);
        x[9] = Of(clause)[OfCustomer.Cue] - usual;
        x[10] = usual;
        x[11] = MathF.Log(1 + customers);
        x[12] = MathF.Log(1 + Talk.Tokens.Length);
        x[13..Shapes].Clear();
    }

    /// <summary>The next turn of the other speaker in a direction; −1 where there is none nearby.</summary>
    private int Other(int turn, int step)
    {
        var turns = Talk.Conversation.Turns;
        var who = turns[turn].Who == Speaker.Customer ? Speaker.Advisor : Speaker.Customer;
        for (var at = turn + step; at >= 0 && at < turns.Count && Math.Abs(at - turn) <= 4; at += step)
        {
            if (turns[at].Who == who)
                return at;
        }

        return -1;
    }

    /// <summary>Of one speaker's clauses: the mean, the loudest, and the loudest in the first and in the last turn.</summary>
    private void Pool(Speaker who, Span<float> x)
    {
        var mean = x[..Width];
        var most = x.Slice(Width, Width);
        var (count, first, last) = (0, -1, -1);
        most.Fill(Silence);
        for (var clause = 0; clause < Talk.Clauses.Length; clause++)
        {
            var turn = Talk.Clauses[clause].Turn;
            if (Talk.Conversation.Turns[turn].Who != who)
                continue;
            Add(mean, Of(clause));
            Raise(most, Of(clause));
            (count, first, last) = (count + 1, first < 0 ? turn : first, turn);
        }

        for (var at = 0; at < Width && count > 0; at++)
            mean[at] /= count;
        x[(2 * Width)..].Fill(Silence);
        if (first >= 0)
            LoudestOf(first).CopyTo(x[(2 * Width)..]);
        if (last >= 0)
            LoudestOf(last).CopyTo(x[(3 * Width)..]);
    }

    private void Mean(int turn, Span<float> x)
    {
        var (first, end) = Talk.ClausesOf(turn);
        if (first == end)
            return;
        x.Clear();
        for (var clause = first; clause < end; clause++)
            Add(x, Of(clause));
        for (var at = 0; at < x.Length; at++)
            x[at] /= end - first;
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> values)
    {
        for (var at = 0; at < Width; at++)
            sums[at] += values[at];
    }

    private static void Raise(Span<float> most, ReadOnlySpan<float> values)
    {
        for (var at = 0; at < Width; at++)
            most[at] = Math.Max(most[at], values[at]);
    }
}
