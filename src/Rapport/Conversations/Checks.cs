namespace Rapport.Conversations;

/// <summary>Check digits: Luhn (ISO/IEC 7812-1, annex B) of payment cards, modulo 97 (ISO 13616) of bank accounts.</summary>
internal static class Checks
{
    /// <summary>How many characters from here are a card's number with single spaces or dashes between its groups; 0: none.</summary>
    public static int CardLength(ReadOnlySpan<char> digits)
    {
        // With their separators 19 digits are at most 37 characters.
        for (var length = Math.Min(digits.Length, 37); length >= 13; length--)
            if ((length == digits.Length || !char.IsAsciiDigit(digits[length])) && IsLuhn(digits[..length]))
                return length;
        return 0;
    }

    /// <summary>How many characters are an IBAN, from the longest possible to the shortest; 0: none.</summary>
    public static int IbanLength(ReadOnlySpan<char> text)
    {
        for (var length = text.Length; length >= 15; length--)
            if ((length == text.Length || !char.IsAsciiLetterOrDigit(text[length])) && IsIban(text[..length]))
                return length;
        return 0;
    }

    private static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var (sum, count) = (0, 0);
        for (var at = digits.Length - 1; at >= 0; at--)
        {
            if (!char.IsAsciiDigit(digits[at]))
                continue;
            var digit = (digits[at] - '0') * (count++ % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return count is >= 13 and <= 19 && sum > 0 && sum % 10 == 0 && char.IsAsciiDigit(digits[^1]);
    }

    private static bool IsIban(ReadOnlySpan<char> text)
    {
        Span<char> account = stackalloc char[text.Length];
        var (length, digits) = (0, 0);
        foreach (var letter in text)
        {
            if (letter == ' ')
                continue;
            account[length++] = char.ToUpperInvariant(letter);
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        // No country's account has fewer than eight digits, words have hardly any.
        return length is >= 15 and <= 34 && digits >= 8 && Mod97(account[..4], Mod97(account[4..length], 0)) == 1;
    }

    private static int Mod97(ReadOnlySpan<char> text, int remainder)
    {
        foreach (var letter in text)
            remainder = char.IsAsciiDigit(letter) ? ((remainder * 10) + letter - '0') % 97 : ((remainder * 100) + letter - 'A' + 10) % 97;
        return remainder;
    }
}
