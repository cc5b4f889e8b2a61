using Rapport.Conversations;
using Rapport.Web.Look;

namespace Rapport.Web.Overview;

/// <summary>A <see cref="Selection"/> as endpoints bind it.</summary>
internal sealed class Asked
{
    /// <summary>The team's name.</summary>
    public string? Team { get; set; }

    public Code<Channel>? Channel { get; set; }

    /// <summary>The first day, UTC: 2026-03-01.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; set; }

    /// <summary>What it selects.</summary>
    public Selection Selection() => new() { Team = Team, Channel = Channel?.Value, From = From, To = To };
}
