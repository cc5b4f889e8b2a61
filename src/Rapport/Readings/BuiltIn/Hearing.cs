using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>What the sparse models hear in each clause of a talk, and the loudest of it in each turn.</summary>
internal sealed class Hearing
{
    /// <summary>Logits kept for each clause, whoever speaks.</summary>
    public const int Width = 32;
    public const int Depth = Width + Meanings.Width;
    /// <summary>No reply is looked for farther on, so that a long talk costs no more a turn than a short one.</summary>
    public const int FarthestReply = 60;
    /// <summary>The logit of what nobody says.</summary>
    public const float Silence = -6;
    private const int MostTokens = 60;
    private readonly float[] heard, loudest, deep;

    public Hearing(Talk talk, Table customer, Table advisor, Common common)
    {
        var (clauses, turns) = (talk.Clauses.Length, talk.Conversation.Turns.Count);
        (Talk, Echoes) = (talk, new(talk, common.Rarity));
        (heard, loudest, deep) = (new float[clauses * Width], new float[turns * Width], new float[clauses * Depth]);
        Listen(customer, advisor, common);
        Standing = new(talk, heard);
    }

    public Talk Talk { get; }

    /// <summary>What advisors take up of the customer's own words.</summary>
    public Echoes Echoes { get; }

    /// <summary>Where each clause stands.</summary>
    public Standing Standing { get; }

    /// <summary>What is known of the whole, once the network for it has spoken.</summary>
    public float[] Whole { get; } = new float[OfWhole.Count];

    public ReadOnlySpan<float> Of(int clause) => heard.AsSpan(clause * Width, Width);

    /// <summary>The emotions and the meaning of a clause, as learnt from public sets.</summary>
    public ReadOnlySpan<float> DeepOf(int clause) => deep.AsSpan(clause * Depth, Depth);

    /// <summary>The highest that any clause of the turn says, by place.</summary>
    public ReadOnlySpan<float> LoudestOf(int turn) => loudest.AsSpan(turn * Width, Width);

    private void Listen(Table customer, Table advisor, Common common)
    {
        loudest.AsSpan().Fill(Silence);
        Span<int> rows = stackalloc int[Grams.Most];
        for (var clause = 0; clause < Talk.Clauses.Length; clause++)
        {
            var said = Talk.Clauses[clause];
            var table = Talk.Conversation.Turns[said.Turn].Who == Speaker.Customer ? customer : advisor;
            var logits = heard.AsSpan(clause * Width, Width);
            var (all, words) = Grams.Of(Talk, clause, rows);
            table.Score(rows[..all], logits);
            Raise(loudest.AsSpan(said.Turn * Width, Width), logits);
            var meaning = deep.AsSpan(clause * Depth, Depth);
            common.Emotions.Score(rows[..words], meaning);
            common.Meanings.Of(Talk.Tokens.Slice(said.FirstToken, Math.Min(said.Tokens, MostTokens)), meaning[Width..]);
        }
    }

    /// <summary>Adds what a clause says to sums.</summary>
    public static void Add(Span<float> sums, ReadOnlySpan<float> values)
    {
        for (var at = 0; at < Width; at++)
            sums[at] += values[at];
    }

    /// <summary>Raises each place to what is said there, where that is more.</summary>
    public static void Raise(Span<float> most, ReadOnlySpan<float> values)
    {
        for (var at = 0; at < Width; at++)
            most[at] = Math.Max(most[at], values[at]);
    }
}
