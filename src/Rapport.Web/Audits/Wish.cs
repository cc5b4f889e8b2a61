using System.ComponentModel.DataAnnotations;
using Rapport.Conversations;

namespace Rapport.Web.Audits;

/// <summary>What a plan is to be about, as filled in.</summary>
internal sealed class Wish
{
    [Required(ErrorMessage = "Give it a name, so that you find it again.")]
    [StringLength(100)]
    public string? Name { get; set; }

    /// <summary>Conversations that began on these days (UTC), both included.</summary>
    [Required(ErrorMessage = "From which day on?")]
    public DateOnly? From { get; set; }

    [Required(ErrorMessage = "Up to which day?")]
    public DateOnly? To { get; set; }

    /// <summary>None for all.</summary>
    public List<string> Teams { get; set; } = [];

    /// <summary>None for all.</summary>
    public List<Channel> Channels { get; set; } = [];

    /// <summary>Half the width wanted of the 95% interval, in points.</summary>
    [Range(.05, 3, ErrorMessage = "Between 0.05 and 3 points.")]
    public double HalfWidth { get; set; } = .3;

    /// <summary>In hundredths of the sample.</summary>
    [Range(0, 100, ErrorMessage = "Between 0 and 100 in a hundred.")]
    public int Second { get; set; } = 20;

    /// <summary>In hundredths of the sample.</summary>
    [Range(0, 50, ErrorMessage = "Between 0 and 50 in a hundred.")]
    public int Gold { get; set; } = 5;

    /// <summary>Who rates.</summary>
    public List<long> People { get; set; } = [];

    /// <summary>Decides what is drawn; the same once more draws the same.</summary>
    public long? Seed { get; set; }

    /// <summary>As days since 1970-01-01; methods, since a form's validation looks at every property, filled in or not.</summary>
    public int FirstDay() => From!.Value.DayNumber - Epoch;

    public int LastDay() => To!.Value.DayNumber - Epoch;

    private static int Epoch { get; } = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>What a plan is about, once more.</summary>
    public static Wish Of(AuditPlan plan) => new()
    {
        From = Day(plan.FirstDay),
        To = Day(plan.LastDay),
        Teams = [.. plan.Teams],
        Channels = [.. plan.Channels],
    };

    /// <summary>A day as days since 1970-01-01, back.</summary>
    public static DateOnly Day(int number) => DateOnly.FromDayNumber(number + Epoch);
}
