using System.Runtime.InteropServices;
using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// A conversation cut into tokens and clauses. A sentence ends at . ! ? … before white space, or at a line's end; one longer than
/// sixty units is cut on at commas, dashes and conjunctions into pieces of at least twenty-five.
/// </summary>
internal sealed class Talk
{
    private const int Longest = 60, Shortest = 25, Rest = 15, Nearby = 4;

    private static readonly HashSet<uint> Conjunctions =
        [.. "but because so and which since cos cause though when while if".Split(' ').Select(word => Hash.Of(word))];

    private readonly List<Token> tokens = [];
    private readonly List<Clause> clauses = [];
    private readonly List<int> firstClause = [], firstToken = [];

    public Talk(Conversation conversation) => Fill(conversation);

    public Conversation Conversation { get; private set; } = null!;

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(tokens);

    public ReadOnlySpan<Clause> Clauses => CollectionsMarshal.AsSpan(clauses);

    /// <summary>The numbers of a turn's clauses: from its first to before the next turn's first.</summary>
    public (int First, int End) ClausesOf(int turn) => (firstClause[turn], firstClause[turn + 1]);

    /// <summary>A turn's tokens.</summary>
    public ReadOnlySpan<Token> TokensOf(int turn) => Tokens[firstToken[turn]..firstToken[turn + 1]];

    /// <summary>The next turn of the other speaker in a direction; −1 where there is none nearby.</summary>
    public int Other(int turn, int step)
    {
        var turns = Conversation.Turns;
        var who = turns[turn].Who == Speaker.Customer ? Speaker.Advisor : Speaker.Customer;
        for (var at = turn + step; at >= 0 && at < turns.Count && Math.Abs(at - turn) <= Nearby; at += step)
        {
            if (turns[at].Who == who)
                return at;
        }

        return -1;
    }

    /// <summary>Begins anew with another conversation, in the memory of the last.</summary>
    public void Fill(Conversation conversation)
    {
        Conversation = conversation;
        tokens.Clear();
        clauses.Clear();
        firstClause.Clear();
        firstToken.Clear();
        for (var turn = 0; turn < conversation.Turns.Count; turn++)
        {
            firstClause.Add(clauses.Count);
            firstToken.Add(tokens.Count);
            var first = tokens.Count;
            var said = conversation.Turns[turn];
            if (said.Who is not (Speaker.Customer or Speaker.Advisor))
                continue;
            BuiltIn.Tokens.Split(said.Text, tokens);
            Cut(turn, said.Text, first);
        }

        firstClause.Add(clauses.Count);
        firstToken.Add(tokens.Count);
    }

    private void Cut(int turn, string text, int first)
    {
        while (first < tokens.Count && tokens[first].Kind is TokenKind.Handle)
            first++;
        for (var begin = first; begin < tokens.Count;)
        {
            var end = begin + 1;
            while (end < tokens.Count && !EndsSentence(text, tokens[end - 1], tokens[end]))
                end++;
            if (EndOf(text, end) - tokens[begin].Start <= Longest)
                Add(turn, text, begin, end);
            else
                CutSentence(turn, text, begin, end);
            begin = end;
        }
    }

    private void CutSentence(int turn, string text, int begin, int end)
    {
        var start = begin;
        for (var at = begin + 1; at < end; at++)
        {
            if (!MayCut(text, tokens[at - 1], tokens[at]))
                continue;
            var said = tokens[at].Start - tokens[start].Start;
            if (said < Shortest || tokens[end - 1].Start + tokens[end - 1].Length - tokens[at].Start < Rest)
                continue;
            Add(turn, text, start, at);
            start = at;
        }

        Add(turn, text, start, end);
    }

    private void Add(int turn, string text, int begin, int end)
    {
        var all = Tokens;
        var families = 0UL;
        for (var at = begin; at < end; at++)
            families |= Lexicon.Ours.At(text, all, at, end);
        var start = all[begin].Start;
        clauses.Add(new(turn, start, EndOf(text, end) - start, begin, end - begin, families));
    }

    /// <summary>The end of the clause that ends with token <paramref name="end"/> − 1, its closing mark included.</summary>
    private int EndOf(string text, int end)
    {
        var last = tokens[end - 1];
        var at = last.Start + last.Length;
        while (at < text.Length && text[at] is '.' or '!' or '?' or '…' or ')' or '"' or '”' && (end >= tokens.Count || at < tokens[end].Start))
            at++;
        return at;
    }

    private static bool EndsSentence(string text, Token last, Token next)
    {
        if (next.Kind == TokenKind.Signature)
            return true;
        var closed = last.Kind == TokenKind.Mark && text[last.Start] is '!' or '?' or '…' or '.';
        for (var at = last.Start + last.Length; at < next.Start; at++)
        {
            var letter = text[at];
            if (letter == '\n' || (closed && char.IsWhiteSpace(letter)))
                return true;
            closed = letter is '.' || (closed && letter is '"' or '”' or ')' or ']' or '\'');
        }

        return false;
    }

    private static bool MayCut(string text, Token last, Token next)
    {
        if (next.Kind == TokenKind.Word && Conjunctions.Contains(next.Hash))
            return true;
        if (last.Kind == TokenKind.Mark && text[last.Start] is '—' or '–' or '…' or '.')
            return true;
        for (var at = last.Start + last.Length; at < next.Start; at++)
        {
            if (text[at] is ',' or ';' or ':' || (text[at] == '-' && next.Start - last.Start - last.Length > 1))
                return true;
        }

        return false;
    }
}
