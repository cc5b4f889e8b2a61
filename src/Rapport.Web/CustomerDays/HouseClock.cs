namespace Rapport.Web.CustomerDays;

/// <summary>What the installation decides about customer days, in the configuration's section <c>CustomerDays</c>.</summary>
internal sealed class DaySettings
{
    /// <summary>The time zone in which days are planned and shown, as IANA names it: <c>Europe/London</c>.</summary>
    public string TimeZone { get; set; } = "UTC";
}

/// <summary>The clock on the wall of the house: calendars are told UTC, people their own time.</summary>
internal sealed class HouseClock(DaySettings settings)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var found) ? found : TimeZoneInfo.Utc;

    public string Zone => zone.Id;

    /// <summary>The moment of a day and time here; a time that the clock leaps over in spring is an hour later.</summary>
    public DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new(TimeZoneInfo.ConvertTimeToUtc(local, zone), TimeSpan.Zero);
    }

    /// <summary>A moment as the wall shows it.</summary>
    public DateTimeOffset Here(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>"Tuesday 3 March 2026, 07:00 to 15:30".</summary>
    public string Words(DateTimeOffset from, DateTimeOffset to) => $"{Here(from):dddd d MMMM yyyy, HH:mm} to {Here(to):HH:mm}";
}
