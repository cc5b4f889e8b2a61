using System.Buffers;

namespace Rapport.Conversations;

/// <summary>
/// Cuts talk into sentences without copying it: <c>foreach (var (start, length) in Sentences.Of(text))</c>. A sentence ends at a
/// line break, after . ! ? or … (with the quotes, brackets and emoji that follow), and after an emoji before a capital. It does not
/// end inside a URL, after an abbreviation or an initial, or at "…" when the talk goes on in lower case. No sentence is blank or
/// begins or ends with white space; nothing but white space stands between two.
/// </summary>
internal static class Sentences
{
    /// <summary>Looking back has an end, or a text of nothing but dots would take quadratic time.</summary>
    private const int LongestToken = 100;

    private static readonly SearchValues<char> Candidates = SearchValues.Create(
        [.. ".!?…\n\r\u2028\u2029。！？\ud83c\ud83d\ud83e", .. Enumerable.Range(0x2600, 0x27C0 - 0x2600).Select(code => (char)code)]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Set(
        "mr mrs ms dr prof rev st sr jr mt e.g i.e eg ie vs approx ref tel ext "
            + "dept est min max fig cf incl excl acc addr appt "
            + "mon tue wed thu fri jan feb apr aug sept oct nov dec");

    /// <summary>"etc." and their like end a sentence where a capital follows, "No." where no number follows.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> MayEnd = Set("etc a.m p.m am pm ltd inc co plc rd ave u.k u.s");

    /// <summary>The sentences of a text.</summary>
    public static Enumerator Of(ReadOnlySpan<char> text) => new(text);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsEmoji(char unit) => unit is '\ud83c' or '\ud83d' or '\ud83e' or (>= '\u2600' and < '\u27c0');

    private static bool IsEnd(char unit) => unit is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    private static bool IsBreak(char unit) => unit is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>Walks over a text, sentence by sentence.</summary>
    public ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int next;

        /// <summary>Where the sentence stands, in UTF-16 units.</summary>
        public (int Start, int Length) Current { get; private set; }

        /// <summary>The enumerator itself, for foreach.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next sentence, if there is one.</summary>
        public bool MoveNext()
        {
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next == text.Length)
                return false;
            var start = next;
            next = End(start);
            Current = (start, text[start..next].TrimEnd().Length);
            return true;
        }

        private readonly int End(int start)
        {
            for (var at = start; ;)
            {
                var found = text[at..].IndexOfAny(Candidates);
                if (found < 0)
                    return text.Length;
                at += found;
                if (IsBreak(text[at]))
                    return at;
                var after = IsEmoji(text[at]) ? Emoji(at) : Closers(Ends(at));
                if (IsEmoji(text[at]) ? CapitalFollows(after) && after < text.Length && char.IsWhiteSpace(text[after]) : EndsHere(start, at, after))
                    return Faces(after);
                at = after;
            }
        }

        private readonly int Ends(int at)
        {
            while (at < text.Length && IsEnd(text[at]))
                at++;
            return at;
        }

        private readonly int Closers(int at)
        {
            while (at < text.Length && text[at] is '"' or '\'' or ')' or ']' or '”' or '’' or '»' or '*')
                at++;
            return at;
        }

        private readonly bool EndsHere(int start, int at, int after)
        {
            if (after == text.Length || IsBreak(text[after]))
                return true;
            if (!char.IsWhiteSpace(text[after]) && !IsEmoji(text[after]))
                return text[at] != '…' && char.IsUpper(text[after]) && at > start && char.IsLower(text[at - 1])
                    && after + 1 < text.Length && char.IsLower(text[after + 1]) && !Address(Token(start, at));
            var goesOn = !CapitalFollows(after);
            if (text[at] == '…' || text[at..after].StartsWith("..", StringComparison.Ordinal))
                return !goesOn;
            return text[at] != '.' || !Shortened(Token(start, at), after, goesOn);
        }

        private readonly bool Shortened(ReadOnlySpan<char> token, int after, bool goesOn)
        {
            if (token.Length == 1)
                return char.IsUpper(token[0]) && token[0] != 'I';
            if (token.Equals("no", StringComparison.OrdinalIgnoreCase))
                return DigitFollows(after);
            return Abbreviations.Contains(token) || (goesOn && MayEnd.Contains(token));
        }

        private readonly ReadOnlySpan<char> Token(int start, int at)
        {
            var from = at;
            start = Math.Max(start, at - LongestToken);
            while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '"'))
                from--;
            return text[from..at];
        }

        private static bool Address(ReadOnlySpan<char> token) =>
            token.Contains('/') || token.Contains('@') || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

        private readonly bool CapitalFollows(int at)
        {
            var rest = text[at..].TrimStart();
            return rest.Length > 0 && !char.IsLower(rest[0]);
        }

        private readonly bool DigitFollows(int at)
        {
            var rest = text[at..].TrimStart();
            return rest.Length > 0 && char.IsDigit(rest[0]);
        }

        /// <summary>Emoji and :) after the end belong to the sentence they colour.</summary>
        private readonly int Faces(int at)
        {
            for (; ; )
            {
                var face = at;
                while (face < text.Length && text[face] == ' ')
                    face++;
                if (face == text.Length)
                    return at;
                if (IsEmoji(text[face]))
                    at = Emoji(face);
                else if (Emoticon(text[face..]) is var length and > 0)
                    at = face + length;
                else
                    return at;
            }
        }

        private static int Emoticon(ReadOnlySpan<char> rest)
        {
            if (rest.Length < 2 || rest[0] is not (':' or ';'))
                return 0;
            var mouth = rest[1] == '-' && rest.Length > 2 ? 2 : 1;
            return rest[mouth] is ')' or '(' or 'D' or 'P' or '/' && (rest.Length == mouth + 1 || !char.IsLetterOrDigit(rest[mouth + 1])) ? mouth + 1 : 0;
        }

        /// <summary>Past one run of emoji with their joiners and skin tones.</summary>
        private readonly int Emoji(int at)
        {
            while (at < text.Length && (IsEmoji(text[at]) || char.IsLowSurrogate(text[at]) || text[at] is '\u200d' or '\ufe0f'))
                at++;
            return at;
        }
    }
}
