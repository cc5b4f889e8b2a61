using System.ComponentModel.DataAnnotations;
using Rapport.Web.Look;

namespace Rapport.Web.CustomerDays;

/// <summary>A day as it is filled in.</summary>
internal sealed class DayWish : IValidatableObject
{
    public DayKind Kind { get; set; }

    [Required(ErrorMessage = "Give the day a name: With Ian on the Leeds round."), MaxLength(120, ErrorMessage = "A name of up to 120 letters, please.")]
    public string Title { get; set; } = "";

    public DateOnly Day { get; set; }

    public TimeOnly From { get; set; } = new(9, 0);

    public TimeOnly To { get; set; } = new(16, 0);

    [Required(ErrorMessage = "Say where one meets."), MaxLength(200, ErrorMessage = "Up to 200 letters, please.")]
    public string Location { get; set; } = "";

    [MaxLength(2000, ErrorMessage = "Up to 2000 letters, please.")]
    public string? LookAt { get; set; }

    [MaxLength(120, ErrorMessage = "A name of up to 120 letters, please.")]
    public string? Host { get; set; }

    [Range(1, 50, ErrorMessage = "One place at least, fifty at most.")]
    public int Places { get; set; } = 2;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (To <= From)
            yield return new("It ends before it begins. Choose a later end.", [nameof(To)]);
        if (Kind.HasHost() && string.IsNullOrWhiteSpace(Host))
            yield return new("Say who lets you in: they are to be asked first.", [nameof(Host)]);
        if (Day.Year is < 2000 or > 2200)
            yield return new("Choose a day.", [nameof(Day)]);
    }

    /// <summary>What a day holds now, to be changed.</summary>
    public static DayWish Of(CustomerDay day, HouseClock clock)
    {
        var (from, to) = (clock.Here(day.StartsAt), clock.Here(day.EndsAt));
        return new()
        {
            Kind = day.Kind,
            Title = day.Title,
            Day = DateOnly.FromDateTime(from.DateTime),
            From = TimeOnly.FromDateTime(from.DateTime),
            To = TimeOnly.FromDateTime(to.DateTime),
            Location = day.Location,
            LookAt = day.LookAt,
            Host = day.Host,
            Places = day.Places,
        };
    }

    /// <summary>A new day; whoever lets us in has yet to agree.</summary>
    public CustomerDay ToDay(HouseClock clock, long? plannedBy, DateTimeOffset now) => new()
    {
        Uid = $"{Guid.NewGuid():N}@rapport",
        Kind = Kind,
        Title = Typed.Clean(Title),
        StartsAt = clock.Moment(Day, From),
        EndsAt = clock.Moment(Day, To),
        Location = Typed.Clean(Location),
        LookAt = Typed.Clean(LookAt),
        Host = Kind.HasHost() ? Typed.Clean(Host) : null,
        Consent = Kind.HasHost() ? HostConsent.Asked : HostConsent.NotNeeded,
        Places = Places,
        PlannedBy = plannedBy,
        ChangedAt = now,
    };

    /// <summary>Writes what calendars show into a day, whose sequence moves on.</summary>
    public void Into(CustomerDay day, HouseClock clock, DateTimeOffset now)
    {
        (day.Title, day.Location, day.LookAt) = (Typed.Clean(Title), Typed.Clean(Location), Typed.Clean(LookAt));
        (day.StartsAt, day.EndsAt, day.ChangedAt) = (clock.Moment(Day, From), clock.Moment(Day, To), now);
        day.Sequence++;
    }
}
