using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.Conversations;

/// <summary>What identifies a person by its form. Every pattern is bounded or atomic, so that each takes linear time on any text.</summary>
internal static partial class RedactionPatterns
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The text with its marks; the same string where there are none.</summary>
    public static string Replace(string text, Action<Mark> count)
    {
        string Put(Mark mark)
        {
            count(mark);
            return $"<{mark.ToString().ToLowerInvariant()}>";
        }

        text = Link().Replace(text, link => IsSecret(link.ValueSpan) ? Put(Mark.Url) + Tail(link.Value) : link.Value);
        if (text.Contains('@'))
            text = Email().Replace(text, _ => Put(Mark.Email));
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return text;
        text = Iban().Replace(text, match => Checks.IbanLength(match.ValueSpan) is > 0 and var length ? Put(Mark.Iban) + match.Value[length..] : match.Value);
        text = Digits().Replace(text, match => Cards(match.Value, Put));
        text = Fours().Replace(text, _ => Put(Mark.Number));
        text = Phone().Replace(text, match => PhoneLength(match.ValueSpan) is > 0 and var length ? Put(Mark.Phone) + match.Value[length..] : match.Value);
        return Number().Replace(text, match => match.Groups["keep"].Success ? match.Value : Put(Mark.Number));
    }

    /// <summary>Whether the whole text is a telephone number, with a plus or spaces or not.</summary>
    public static bool IsPhone(string text) => Phone().Match(text) is { Success: true } match && match.Length == text.Trim().Length;

    private static string Cards(string digits, Func<Mark, string> put)
    {
        StringBuilder? redacted = null;
        var copied = 0;
        for (var start = 0; start < digits.Length; start++)
        {
            if ((start > 0 && char.IsAsciiDigit(digits[start - 1])) || Checks.CardLength(digits.AsSpan(start)) is not (> 0 and var length))
                continue;
            redacted = (redacted ?? new()).Append(digits, copied, start - copied).Append(put(Mark.Card));
            copied = start + length;
            start = copied - 1;
        }

        return redacted?.Append(digits, copied, digits.Length - copied).ToString() ?? digits;
    }

    private static string Tail(string link) => link[link.TrimEnd(".,;:!?)]'\"").Length..];

    // A password before the host, a telling parameter, or a long random word.
    private static bool IsSecret(ReadOnlySpan<char> link)
    {
        var address = link.IndexOf("://") is >= 0 and var scheme ? link[(scheme + 3)..] : link;
        var path = address.IndexOfAny('/', '?', '#');
        return address.Contains('@') || (path >= 0 && (Secret().IsMatch(address[path..]) || HasRandomWord(address[path..])));
    }

    private static bool HasRandomWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Random().EnumerateMatches(text))
            if (text.Slice(word.Index, word.Length) is var letters && letters.ContainsAnyInRange('0', '9') && letters.ContainsAnyExceptInRange('0', '9'))
                return true;
        return false;
    }

    /// <summary>How much of the match is the number: trailing groups that make it too long are the sentence's; 0: none of it.</summary>
    private static int PhoneLength(ReadOnlySpan<char> match)
    {
        var most = match[0] == '+' || match.StartsWith("00") ? 15 : match[0] == '0' || match.StartsWith("(0") ? 12 : 11;
        while (match.Length > 0)
        {
            var digits = 0;
            foreach (var letter in match)
                digits += char.IsAsciiDigit(letter) ? 1 : 0;
            if (digits <= most)
                return digits >= 8 ? match.Length : 0;
            var last = match.LastIndexOfAnyExceptInRange('0', '9');
            match = last < 0 ? default : match[..last].TrimEnd(" ./-()");
        }

        return 0;
    }

    [GeneratedRegex(@"([a-z][a-z0-9+.-]{1,15}://|\bwww\.)[^\s<>""]+", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"[?&#;/](access_?|id_?|auth_?|refresh_?|reset_?|login_?|api_?|x-amz-)*(token|key|sig|signature|code|auth|password|passwd|pwd|pass|session|sessionid|sid"
            + @"|secret|otp|ticket|hash|jwt|email|e-mail|mail|user|username|name|phone|tel|account|customer|magic|credential|credentials|invite)=[^&#]",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("[A-Za-z0-9_%.~+-]{20,}", Options)]
    private static partial Regex Random();

    [GeneratedRegex(@"(?>[\p{L}0-9._%+'-]{1,64})@(?>[\p{L}0-9-]{1,63})(?>(\.[\p{L}0-9-]{1,63}){1,8})", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])[A-Za-z]{2}[0-9]{2}(?>( ?[A-Za-z0-9]){11,30})", Options)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![0-9])[0-9](?>([ -]?[0-9]){12,})", Options)]
    private static partial Regex Digits();

    // A card's or an account's number with a slip in it.
    [GeneratedRegex("(?<![0-9-])[0-9]{4}(?>([ -][0-9]{4}){3,})(?![0-9])", Options)]
    private static partial Regex Fours();

    // International; national with a trunk 0 (Britain, Germany, France, India); ten digits as in America; five and five as in India.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_@£$€¥₹+])("
            + @"(\+|00)[1-9](?>[0-9]{0,14})(?>( ?\(0\) ?[0-9]{1,12})?)(?>([ ./()-]{1,3}[0-9]{2,12}){0,6})"
            + @"|0[1-9](?>([ .-][0-9]{2}){4})"
            + @"|\(?0[0-9]{2,5}(?>((\) ?|[ ./-]| - )[0-9]{2,8}){1,4})"
            + @"|0[0-9]{9,10}"
            + @"|(1[ .-]?)?(\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[0-9]{3}[ .-][0-9]{4}"
            + @"|[6-9][0-9]{4}[ -][0-9]{5}"
            + @")(?![\p{L}\p{N}_])",
        Options)]
    private static partial Regex Phone();

    // What is kept comes first, so that its digits are no longer looked at: handles, amounts, times, dates.
    [GeneratedRegex(
        @"(?<keep>@[A-Za-z0-9_]{1,15}(?![A-Za-z0-9_])"
            + @"|(£|\$|€|¥|₹|Rs\.?|GBP|EUR|USD|INR) ?[0-9]{1,9}(?![0-9])([.,][0-9]{1,3}){0,4}(?![0-9])"
            + @"|(?<![0-9])[0-9]{1,9}([.,][0-9]{1,2})?(?= ?(£|€|¥|₹|GBP|EUR|USD|INR|pounds|euros?|dollars|rupees|quid|pence|cents)(?!\p{L}))"
            + @"|(?<![0-9.,])[0-9]{1,9}[.,][0-9]{2}(?![0-9])|(?<![0-9.,])0\.[0-9]{1,12}(?![0-9])"
            + @"|[0-9]{1,2}:[0-9]{2}:[0-9]{2}[.,][0-9]{1,9}(?![0-9])"
            + @"|(?<![0-9])(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9]))"
            + @"|[0-9]{6,}|(?<![0-9-])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![0-9-])",
        Options)]
    private static partial Regex Number();
}
