namespace Rapport.Readings.BuiltIn;

/// <summary>Splits a turn into tokens in one pass. Full stops and commas are boundaries, not tokens; ! ? … and emoji are tokens.</summary>
internal static class Tokens
{
    public static readonly uint Number = Hash.Of("<num>");
    public static readonly uint Url = Hash.Of("<url>");
    public static readonly uint Handle = Hash.Of("<at>");
    public static readonly uint Signature = Hash.Of("<sig>");
    public const int StemLength = 5;
    private const int LongestMark = 24;

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>.</summary>
    public static void Split(string text, List<Token> tokens)
    {
        for (var at = 0; at < text.Length;)
        {
            var token = Next(text, at);
            at = token.Start + token.Length;
            if (token.Hash != 0)
                tokens.Add(token);
        }
    }

    private static Token Next(string text, int at)
    {
        var letter = text[at];
        if (char.IsAsciiLetterLower(letter) || char.IsLetter(letter))
            return IsUrl(text, at) ? new(at, UntilSpace(text, at), Url, Url, TokenKind.Url, false) : Word(text, at);
        if (char.IsAsciiDigit(letter))
            return new(at, Run(text, at, static c => char.IsLetterOrDigit(c)), Number, Number, TokenKind.Number, false);
        if (letter is '@' or '^' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
            return letter == '@'
                ? new(at, 1 + Run(text, at + 1, static c => char.IsLetterOrDigit(c) || c == '_'), Handle, Handle, TokenKind.Handle, false)
                : new(at, 1 + Run(text, at + 1, static c => char.IsLetterOrDigit(c)), Signature, Signature, TokenKind.Signature, false);
        return letter == '<' && MarkEnd(text, at) is > 0 and var end ? Redacted(text, at, end) : Mark(text, at);
    }

    /// <summary>What redaction and data sets put in place of words, such as &lt;number&gt;, is one token.</summary>
    private static Token Redacted(string text, int at, int end)
    {
        var name = text.AsSpan(at + 1, end - at - 1);
        var hash = name.Equals("link", StringComparison.OrdinalIgnoreCase) || name.Equals("url", StringComparison.OrdinalIgnoreCase) ? Url : Number;
        return new(at, end + 1 - at, hash, hash, TokenKind.Number, false);
    }

    /// <summary>Where the mark that opens here closes; −1 where none does.</summary>
    private static int MarkEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < LongestMark && (char.IsAsciiLetter(text[end]) || text[end] is '-' or '_' or ' '))
            end++;
        return end > at + 1 && end < text.Length && text[end] == '>' ? end : -1;
    }

    private static Token Word(string text, int at)
    {
        var (hash, stem, capitals, end) = (Hash.Seed, Hash.Seed, 0, at);
        for (; end < text.Length; end++)
        {
            var letter = text[end];
            if (letter is '’' or '\'')
            {
                if (end + 1 >= text.Length || !char.IsLetter(text[end + 1]))
                    break;
                letter = '\'';
            }
            else if (char.IsAsciiLetterLower(letter))
            {
            }
            else if (!char.IsLetterOrDigit(letter))
            {
                break;
            }
            else if (char.IsUpper(letter))
            {
                capitals++;
                letter = char.ToLowerInvariant(letter);
            }

            hash = Hash.Add(hash, letter);
            if (end - at < StemLength)
                stem = hash;
        }

        (hash, stem) = Spellings.Of(hash, stem);
        return new(at, end - at, hash, stem, TokenKind.Word, capitals == end - at && capitals > 2);
    }

    private static Token Mark(string text, int at)
    {
        var letter = text[at];
        if (letter is '!' or '?' or '…' or '€' or '£' or '$' or '—' or '–' or '*')
            return new(at, 1, Hash.Of(text.AsSpan(at, 1)), letter, TokenKind.Mark, false);
        if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return new(at, 2, Hash.Of(text.AsSpan(at, 2)), letter, TokenKind.Mark, false);
        if (letter is ':' or ';' && at + 1 < text.Length && text[at + 1] is ')' or '(' or 'D')
            return new(at, 2, Hash.Of([letter, char.ToLowerInvariant(text[at + 1])]), letter, TokenKind.Mark, false);
        if (letter == '.' && at + 2 < text.Length && text[at + 1] == '.' && text[at + 2] == '.')
            return new(at, 3, Hash.Of("…"), letter, TokenKind.Mark, false);
        return letter is >= '\u2600' and <= '\u2BFF'
            ? new(at, 1, Hash.Of(text.AsSpan(at, 1)), letter, TokenKind.Mark, false)
            : new(at, 1, 0, 0, TokenKind.Mark, false);
    }

    private static bool IsUrl(string text, int at) =>
        text[at] is 'h' or 'H' or 'w' or 'W' && (Begins(text, at, "http://") || Begins(text, at, "https://") || Begins(text, at, "www."));

    private static bool Begins(string text, int at, string with) => text.AsSpan(at).StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static int UntilSpace(string text, int at) => Run(text, at, static c => !char.IsWhiteSpace(c));

    private static int Run(string text, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end - at;
    }
}
