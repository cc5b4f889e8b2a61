using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Rapport.Web.CustomerDays;

namespace Rapport.Web.Tests.CustomerDays;

public sealed class ICalendarTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(1));

    [Property]
    public bool No_line_is_longer_than_75_octets_and_unfolding_gives_it_back(NonNull<string> text)
    {
        var line = "SUMMARY:" + ICalendar.Escape(Whole(text.Get));
        var folded = ICalendar.Fold(line);
        return folded.Split("\r\n").All(piece => Encoding.UTF8.GetByteCount(piece) <= 75) && folded.Replace("\r\n ", "", StringComparison.Ordinal) == line;
    }

    [Property]
    public bool An_escaped_text_is_read_back_as_it_was(NonNull<string> text)
    {
        var whole = Whole(text.Get);
        var shown = string.Concat(whole.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune)));
        return Unescape(ICalendar.Escape(whole)) == shown;
    }

    [Property]
    public bool No_text_writes_a_line_of_its_own(NonNull<string> text)
    {
        var calendar = ICalendar.Write([Event(Whole(text.Get) + "\r\nEND:VEVENT\r\nBEGIN:VEVENT")]);
        return calendar.Split("\r\n").Count(line => line == "BEGIN:VEVENT") == 1 && !calendar.Replace("\r\n", "", StringComparison.Ordinal)
            .Any(char.IsControl) | calendar.Contains('\t', StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_is_written_as_the_standard_wants_it()
    {
        var text = ICalendar.Write([Event("Doors; stairs, dogs\nand \\ more")]);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        foreach (var line in new[] { "UID:x@rapport", "SEQUENCE:3", "DTSTART:20260329T003000Z", "STATUS:CANCELLED",
            @"SUMMARY:Doors\; stairs\, dogs\nand \\ more" })
            Assert.Contains($"\r\n{line}\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_on_the_wall_becomes_UTC_in_summer_in_winter_and_in_the_hour_that_is_leapt_over()
    {
        var clock = new HouseClock(new() { TimeZone = "Europe/London" });
        Assert.Equal(8, clock.Moment(new(2026, 1, 5), new(8, 0)).Hour);
        Assert.Equal(7, clock.Moment(new(2026, 7, 6), new(8, 0)).Hour);
        Assert.Equal(1, clock.Moment(new(2026, 3, 29), new(1, 30)).Hour);
    }

    private static CalendarEvent Event(string text) => new("x@rapport", 3, At, At, At.AddHours(6), text, "", "", CalendarStatus.Cancelled);

    /// <summary>Without halves of characters, which no UTF-8 holds.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
            plain.Append(text[at] != '\\' ? text[at] : text[++at] == 'n' ? '\n' : text[at]);
        return plain.ToString();
    }
}
