namespace Rapport.Readings.BuiltIn;

/// <summary>Whether the words are there to be read: talk in two languages, or mangled by a machine, is not guessed at.</summary>
internal static class Legible
{
    private const double MostForeign = .3, LeastEnglishTurn = .08, MostLooped = .3, MostBroken = .02;
    private const int WordsOfATurn = 6, LongestLoop = 8;

    /// <summary>Whether so much of the talk cannot be told that reading it would be guessing.</summary>
    public static bool Fails(Talk talk) => Foreign(talk) > MostForeign || Looped(talk) > MostLooped || Broken(talk) > MostBroken;

    /// <summary>The share of words in turns without English.</summary>
    private static double Foreign(Talk talk)
    {
        var (all, foreign) = (0, 0);
        for (var turn = 0; turn < talk.Conversation.Turns.Count; turn++)
        {
            var (words, english) = Language.Count(talk.TokensOf(turn));
            all += words;
            if (words >= WordsOfATurn && english < LeastEnglishTurn * words)
                foreign += words;
        }

        return all == 0 ? 0 : (double)foreign / all;
    }

    /// <summary>The share of tokens in a run of up to eight that comes three times on end, as transcribers loop on noise.</summary>
    private static double Looped(Talk talk)
    {
        var (looped, words) = (0, 0);
        for (var turn = 0; turn < talk.Conversation.Turns.Count; turn++)
        {
            var tokens = talk.TokensOf(turn);
            for (var at = 0; at < tokens.Length; at++)
            {
                if (tokens[at].Kind != TokenKind.Word)
                    continue;
                words++;
                for (var step = 1; step <= LongestLoop; step++)
                {
                    if (at < 2 * step || tokens[at].Hash != tokens[at - step].Hash || tokens[at].Hash != tokens[at - (2 * step)].Hash)
                        continue;
                    looped++;
                    break;
                }
            }
        }

        return words == 0 ? 0 : (double)looped / words;
    }

    /// <summary>The share of characters that some decoder could not make out.</summary>
    private static double Broken(Talk talk)
    {
        var (broken, all) = (0, 0);
        foreach (var turn in talk.Conversation.Turns)
        {
            broken += turn.Text.AsSpan().Count('\uFFFD');
            all += turn.Text.Length;
        }

        return all == 0 ? 0 : (double)broken / all;
    }
}
