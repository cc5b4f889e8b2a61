using System.Text.RegularExpressions;

namespace Rapport.Formats;

/// <summary>The block under a closing and a name: title, firm, telephone, address, disclaimer.</summary>
internal static partial class MailSignature
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const RegexOptions IgnoringCase = Linear | RegexOptions.IgnoreCase;

    private const int LongestName = 40;
    private const int LongestLine = 90;

    /// <summary>
    /// How many lines from here belong to a signature. <paramref name="kept"/> holds what was kept before: only right after a closing and
    /// a name does a block count as signature, for a customer's own lines may look like one anywhere else.
    /// </summary>
    public static int LengthAt(string[] lines, int line, List<string> kept)
    {
        if (!FollowsName(kept))
            return 0;
        var length = 0;
        for (var next = line; next < lines.Length; next++)
        {
            if (Disclaimer().IsMatch(lines[next]))
                return lines.Length - line;
            if (IsContact(lines[next]))
                length = next + 1 - line;
            else if (!string.IsNullOrWhiteSpace(lines[next]))
                break;
        }

        return length;
    }

    private static bool FollowsName(List<string> kept)
    {
        var name = LastWords(kept, kept.Count - 1);
        if (name < 0 || !IsName(kept[name]))
            return false;
        var closing = LastWords(kept, name - 1);
        return closing >= 0 && kept[closing].Length < LongestLine && Closing().IsMatch(kept[closing]);
    }

    private static int LastWords(List<string> lines, int from)
    {
        while (from >= 0 && string.IsNullOrWhiteSpace(lines[from]))
            from--;
        return from;
    }

    private static bool IsName(string line) => line.Trim() is { Length: > 1 and <= LongestName } name && Name().IsMatch(name);

    private static bool IsContact(string line) =>
        line.Trim() is { Length: > 1 and <= LongestLine } words && !Sentence().IsMatch(words)
        && (Reach().IsMatch(words) || Role().IsMatch(words) || Titled().IsMatch(words));

    [GeneratedRegex(
        "^\\s*((with )?(all |my )?(very )?(kind(est)?|warm(est)?|best|many) (regards|wishes|thanks)|regards|best|cheers|thanks( again| so much)?|thank you"
            + "( so much)?|(yours )?(sincerely|faithfully|truly)|all the best|take care|mit (freundlichen|besten|herzlichen) grüßen|(viele|beste"
            + "|liebe|herzliche|freundliche) grüße|(un )?(cordial )?saludos?|atentamente|(bien )?cordialement|cordiali saluti|met vriendelijke groet)"
            + "\\b[^.?!]{0,40}[.,!]?\\s*$",
        IgnoringCase)]
    private static partial Regex Closing();

    // One to four words with capitals and no end of sentence: "Madison", "Madison B. Clarke".
    [GeneratedRegex("^\\p{Lu}[\\p{L}'’.-]*( \\p{Lu}[\\p{L}'’.-]*| (de|van|von|der|da|la|and|&)){0,3},?$", Linear)]
    private static partial Regex Name();

    [GeneratedRegex("[.?!…]$|^P\\.? ?(P\\.? ?)?S\\b|\\b(I|you|your|we|my|me)\\b|^(Happy|Merry)\\b", Linear)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        "^(t|tel|telephone|phone|m|mob|mobile|f|fax|e|email|e-mail|mail|w|web|website|direct|office|telefon|teléfono|tél)\\b ?[.:|]|www\\.|https?://|\\S@\\S"
            + "|\\+?\\(?\\d[\\d ()./-]{7,}|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|^\\d+[a-z]? \\p{Lu}\\w+",
        IgnoringCase)]
    private static partial Regex Reach();

    [GeneratedRegex(
        "\\b(advisor|adviser|agent|manager|specialist|representative|assistant|executive|director|lead(er)?|customer (care|service|support|experience)"
            + "|support team|team|ltd|limited|llc|inc|gmbh|plc|kundenservice|kundendienst|atención al cliente)\\b",
        IgnoringCase)]
    private static partial Regex Role();

    [GeneratedRegex("^\\p{Lu}[\\p{L}'’-]*,?( (\\p{Lu}[\\p{L}'’-]*,?|of|and|the|for|at|in|&|\\||-|–)){1,6}$", Linear)]
    private static partial Regex Titled();

    [GeneratedRegex(
        "\\b(confidential|intended (recipient|solely|only)|disclaimer|privileged|registered (in|office)|unsubscribe|consider the environment"
            + "|vertraulich|confidencial|confidentiel)\\b",
        IgnoringCase)]
    private static partial Regex Disclaimer();
}
