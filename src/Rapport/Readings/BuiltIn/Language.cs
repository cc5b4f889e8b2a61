using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>Whether the reader may speak at all: English, enough of it, and an advisor in it.</summary>
internal static class Language
{
    private const int FewestWords = 6, WordsToJudge = 12;
    private const double LeastEnglish = .14, PlainlyEnglish = .24;

    private static readonly HashSet<uint> Everyday =
    [
        .. ("the a an and or but if so to of in on at for from with by as is are was were be been am do does did have has had i me my you your he she it we they " +
            "them this that there what when where who how why not no yes can could will would should just all any some about out up now then " +
            "please thanks thank sorry hi hello i'm it's don't can't i've i'll you're that's we'll we're get got go need want know like " +
            "time day back one our us after before still only more than too very im its dont cant ive ok okay been which here our")
            .Split(' ').Select(word => Hash.Of(word)),
    ];

    /// <summary>Why the talk is not read; null where it is.</summary>
    public static Abstention? Declines(Talk talk)
    {
        var turns = talk.Conversation.Turns;
        if (!turns.Any(turn => turn.Who == Speaker.Advisor))
            return Abstention.NoAdvisor;
        var (words, english) = Count(talk.Tokens);
        if (words < FewestWords || !turns.Any(turn => turn.Who == Speaker.Customer && turn.Text.Length > 1))
            return Abstention.TooShort;
        var share = (double)english / words;
        if (share < LeastEnglish && words >= WordsToJudge)
            return Abstention.OutOfLanguage;
        return share < PlainlyEnglish && talk.Conversation.Language is { } tag && !tag.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? Abstention.OutOfLanguage
            : Legible.Fails(talk) ? Abstention.Uncertain : null;
    }

    /// <summary>How many words, and how many of them are among the commonest of English.</summary>
    public static (int Words, int English) Count(ReadOnlySpan<Token> tokens)
    {
        var (words, english) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            words++;
            english += Everyday.Contains(token.Hash) ? 1 : 0;
        }

        return (words, english);
    }
}
