namespace Rapport.Readings.BuiltIn;

/// <summary>How much of a cue's own rare words others take up: the sum of the rarities of those said again.</summary>
internal sealed class Echoes(Talk talk, Rarity rarity)
{
    private const int MostOfCue = 40, MostOfReply = 60;
    private const float Rare = .35f;

    /// <summary>In a whole turn.</summary>
    public float In(int turn, Clause cue)
    {
        var (first, end) = talk.ClausesOf(turn);
        var sum = 0f;
        for (var clause = first; clause < end; clause++)
            sum += In(talk.Clauses[clause], cue);
        return sum;
    }

    /// <summary>In one clause.</summary>
    public float In(Clause reply, Clause cue)
    {
        var said = talk.Tokens.Slice(cue.FirstToken, Math.Min(cue.Tokens, MostOfCue));
        var sum = 0f;
        foreach (var token in talk.Tokens.Slice(reply.FirstToken, Math.Min(reply.Tokens, MostOfReply)))
        {
            if (rarity.Of(token) is > Rare and var rare && Holds(said, token.Stem))
                sum += rare;
        }

        return sum;
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
}
