namespace Rapport.Web.Audits.Agreement;

/// <summary>Which audits agreement is asked about, as an address holds it.</summary>
internal sealed class Asking
{
    /// <summary>Conversations that began on this day (UTC) or later; or null.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Conversations that began on this day (UTC) or earlier; or null.</summary>
    public DateOnly? To { get; set; }

    /// <summary>One plan's number; null for all.</summary>
    public long? Plan { get; set; }

    /// <summary>One team's name; null for all.</summary>
    public string? Team { get; set; }

    /// <summary>The code of one channel; null for all.</summary>
    public string? Channel { get; set; }

    public bool IsEverything => From is null && To is null && Plan is null && string.IsNullOrEmpty(Team) && string.IsNullOrEmpty(Channel);

    /// <summary>The address of a page for this choice.</summary>
    public string On(string path) => path + QueryString.Create(
        new (string Name, string? Value)[]
            {
                ("from", From?.ToString("o")), ("to", To?.ToString("o")), ("plan", Plan?.ToString()), ("team", Team), ("channel", Channel),
            }
            .Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    /// <summary>The first moment, or null.</summary>
    public DateTimeOffset? Begin => From is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    /// <summary>The moment after the last, or null.</summary>
    public DateTimeOffset? End => To is { } day && day < DateOnly.MaxValue ? new(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null;
}
