using System.ComponentModel.DataAnnotations;
using Rapport.Conversations;

namespace Rapport.Web.Audits.Calibration;

/// <summary>A calibration session as it is called: who, and which conversations, by number or drawn.</summary>
internal sealed class SessionWish
{
    /// <summary>More make no discussion.</summary>
    public const int MostConversations = 20;

    [Required(ErrorMessage = "Give it a name, so that everybody finds it.")]
    [StringLength(100)]
    public string? Name { get; set; }

    /// <summary>Who rates, two at least.</summary>
    public List<long> People { get; set; } = [];

    /// <summary>How many are drawn, where no numbers are given.</summary>
    [Range(1, MostConversations, ErrorMessage = "Between 1 and 20.")]
    public int Count { get; set; } = 6;

    /// <summary>Drawn from conversations of these days (UTC); null for all time.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Team { get; set; }

    public Channel? Channel { get; set; }

    /// <summary>Numbers of conversations, as their addresses end, divided by blanks or commas; null to draw.</summary>
    [StringLength(500)]
    public string? Numbers { get; set; }

    // Methods, since properties of what a form fills in are validated with it.

    /// <summary>The numbers given; null where something else stands there.</summary>
    public IReadOnlyList<long>? Given()
    {
        var parts = (Numbers ?? "").Split([' ', ',', ';', '\n', '\r', '#'], StringSplitOptions.RemoveEmptyEntries);
        return parts.All(part => long.TryParse(part, out _)) ? [.. parts.Select(long.Parse).Distinct()] : null;
    }

    /// <summary>What it draws from, as a plan says it.</summary>
    public Wish Population() => new()
    {
        From = From ?? new(1970, 1, 1),
        To = To ?? new(9000, 1, 1),
        Teams = string.IsNullOrEmpty(Team) ? [] : [Team],
        Channels = Channel is { } channel ? [channel] : [],
    };
}
