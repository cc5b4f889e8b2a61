using System.Text.RegularExpressions;

namespace Rapport.Formats;

/// <summary>
/// The words a mail adds: without the earlier mail it quotes and without the signature. Careful rather than thorough: it only drops
/// whole lines, keeps a closing ("Kind regards,", the name, a "P.S."), and gives the text back as it was where nothing would be left.
/// </summary>
internal static partial class MailText
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const RegexOptions IgnoringCase = Linear | RegexOptions.IgnoreCase;

    // Mail programs break "On …, Tom wrote:" over at most this many lines.
    private const int LongestAttribution = 3;

    // A header block names at least this many fields within this many lines.
    private const int FewestFields = 3;
    private const int HeaderBlock = 8;

    /// <summary>The mail's own words; the lines are lines of <paramref name="text"/>, in their order.</summary>
    public static string Own(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var kept = new List<string>();
        for (var line = 0; line < lines.Length;)
        {
            if (EndsAt(lines, line))
                break;
            var dropped = Dropped(lines, line, kept);
            for (var end = line + Math.Max(dropped, 1); line < end; line++)
                if (dropped == 0)
                    kept.Add(lines[line]);
        }

        var own = string.Join('\n', kept).Trim();
        return own.Length > 0 ? own : text.Trim();
    }

    private static bool EndsAt(string[] lines, int line) =>
        lines[line] is var here && (here.TrimEnd() == "--" || Divider().IsMatch(here) || BeginsHeaders(lines, line)
        || (AttributionAt(lines, line) is > 0 and var length && !QuoteFollows(lines, line + length)));

    /// <summary>How many lines from here are no words of this mail; 0: keep this one.</summary>
    private static int Dropped(string[] lines, int line, List<string> kept)
    {
        if (IsQuote(lines[line]) || SentFrom().IsMatch(lines[line]))
            return 1;
        return AttributionAt(lines, line) is > 0 and var attribution ? attribution : MailSignature.LengthAt(lines, line, kept);
    }

    private static int AttributionAt(string[] lines, int line)
    {
        if (!AttributionStart().IsMatch(lines[line]))
            return 0;
        var joined = "";
        for (var length = 1; length <= LongestAttribution && line + length <= lines.Length; length++)
        {
            joined = $"{joined} {lines[line + length - 1].Trim()}".TrimStart();
            if (joined.Length > 400)
                return 0;
            if (Attribution().IsMatch(joined))
                return length;
        }

        return 0;
    }

    private static bool QuoteFollows(string[] lines, int line)
    {
        while (line < lines.Length && string.IsNullOrWhiteSpace(lines[line]))
            line++;
        return line < lines.Length && IsQuote(lines[line]);
    }

    private static bool BeginsHeaders(string[] lines, int line)
    {
        var from = Rule().IsMatch(lines[line]) ? line + 1 : line;
        return from < lines.Length && From().IsMatch(lines[from]) && lines.Skip(from).Take(HeaderBlock).Count(Field().IsMatch) >= FewestFields;
    }

    // ">:(" is a face, not a quotation.
    private static bool IsQuote(string line) => line.AsSpan().TrimStart() is ['>', .. var rest] && rest is not [':' or ';' or '=', ..];

    [GeneratedRegex("^\\s*(On|Am|El|Le|Il|Op|Em)\\b", Linear)]
    private static partial Regex AttributionStart();

    [GeneratedRegex(
        "^(On [^:]*\\d.*\\bwrote|Am [^:]*\\d.*\\bschrieb\\b.*|El [^:]*\\d.*\\bescribió|Le [^:]*\\d.*\\ba écrit|Il [^:]*\\d.*\\bha scritto"
            + "|Op [^:]*\\d.*\\bschreef\\b.*|Em [^:]*\\d.*\\bescreveu)\\s*:$",
        Linear)]
    private static partial Regex Attribution();

    [GeneratedRegex(
        "^\\s*-{2,}\\s*(Original (Message|Appointment)|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Mensaje original"
            + "|Mensaje reenviado|Message d'origine|Message transféré|Messaggio originale|Oorspronkelijk bericht)\\s*-{2,}\\s*$"
            + "|^\\s*Begin forwarded message:\\s*$",
        IgnoringCase)]
    private static partial Regex Divider();

    [GeneratedRegex("^\\s*_{10,}\\s*$", Linear)]
    private static partial Regex Rule();

    [GeneratedRegex("^\\s*\\*?(From|Von|De|Da|Van) ?:\\*? ?\\S", Linear)]
    private static partial Regex From();

    [GeneratedRegex(
        "^\\s*\\*?(From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|Datum|An|Betreff|De|Enviado( el)?|Fecha|Para|Asunto|Envoyé|À|Objet"
            + "|Da|Inviato|A|Oggetto|Van|Verzonden|Aan|Onderwerp|Enviada em|Assunto) ?:",
        Linear)]
    private static partial Regex Field();

    [GeneratedRegex(
        "^\\s*(Sent (from|via) (my|the|Outlook|Mail|Yahoo|Samsung|Gmail|Proton)\\b.*|Get Outlook for (iOS|Android|Mac).*"
            + "|Von meinem .{1,40} gesendet\\.?|Gesendet (von|mit) .{1,60}|Enviado desde mi .{1,40}|Envoyé (de|depuis) mon .{1,40}"
            + "|Inviato da(l mio)? .{1,40}|Verstuurd vanaf mijn .{1,40})\\s*$",
        IgnoringCase)]
    private static partial Regex SentFrom();
}
