using System.Text;

namespace Rapport.Web.CustomerDays;

/// <summary>How sure an event is (RFC 5545, 3.8.1.11).</summary>
internal enum CalendarStatus
{
    Tentative,
    Confirmed,
    Cancelled,
}

/// <summary>An event as a calendar reads it.</summary>
/// <param name="Uid">The same for ever.</param>
/// <param name="Sequence">Higher with each change that matters.</param>
/// <param name="ChangedAt">When it was last changed.</param>
internal sealed record CalendarEvent(
    string Uid, int Sequence, DateTimeOffset ChangedAt, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Summary, string Description, string Location,
        CalendarStatus Status);

/// <summary>Writes a calendar as RFC 5545 wants it: UTF-8, lines ended by CRLF and folded after 75 octets, texts escaped, times in UTC.</summary>
internal static class ICalendar
{
    /// <summary>The media type.</summary>
    public const string Type = "text/calendar; charset=utf-8";

    private const int Octets = 75;

    public static string Write(IEnumerable<CalendarEvent> events)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(Fold(line)).Append("\r\n");
        foreach (var line in new[] { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rapport//Customer days//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:Customer days" })
            Line(line);
        foreach (var each in events)
        {
            foreach (var line in Lines(each))
                Line(line);
        }
        Line("END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>A line in pieces of at most 75 octets, each after the first led by a blank (3.1); no character is cut in two.</summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Octets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }

    /// <summary>A text with what means something to a calendar escaped (3.3.11); control characters, which it may not hold, left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\\' or ';' or ',' => "\\" + rune,
                '\t' => "\t",
                _ when Rune.IsControl(rune) => "",
                _ => rune.ToString(),
            });
        }
        return escaped.ToString();
    }

    private static string[] Lines(CalendarEvent each) =>
    [
        "BEGIN:VEVENT", $"UID:{each.Uid}", $"SEQUENCE:{each.Sequence}", $"DTSTAMP:{Utc(each.ChangedAt)}", $"LAST-MODIFIED:{Utc(each.ChangedAt)}",
            $"DTSTART:{Utc(each.StartsAt)}", $"DTEND:{Utc(each.EndsAt)}",
        $"SUMMARY:{Escape(each.Summary)}", $"DESCRIPTION:{Escape(each.Description)}", $"LOCATION:{Escape(each.Location)}",
            $"STATUS:{each.Status.ToString().ToUpperInvariant()}", "END:VEVENT",
    ];

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");
}
