using Rapport.Conversations;

namespace Rapport.Web.Audits.Headline;

/// <summary>Which conversations a figure is about (a domain of study, as survey samplers say).</summary>
/// <param name="Team">The team's name, or null for all.</param>
/// <param name="Channel">The channel, or null for all.</param>
/// <param name="From">The first day (UTC), or null.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Seen">The teams that whoever asks may count; null for all.</param>
internal sealed record Domain(string? Team, Channel? Channel, DateOnly? From, DateOnly? To, IReadOnlyList<string>? Seen)
{
    /// <summary>The conversations within it.</summary>
    public IQueryable<Countable> Of(IQueryable<Countable> talks)
    {
        if (Seen is { } seen)
            talks = talks.Where(talk => talk.Team != null && seen.Contains(talk.Team));
        if (!string.IsNullOrEmpty(Team))
            talks = talks.Where(talk => talk.Team == Team);
        if (Channel is { } channel)
            talks = talks.Where(talk => talk.Channel == channel);
        if (From is { } from)
            talks = talks.Where(talk => talk.Day >= DayOf(from));
        return To is { } to ? talks.Where(talk => talk.Day <= DayOf(to)) : talks;
    }

    /// <summary>Whether a conversation might be in both.</summary>
    public bool Meets(Domain other)
    {
        var apart = (!string.IsNullOrEmpty(Team) && !string.IsNullOrEmpty(other.Team) && Team != other.Team)
            || (Channel is not null && other.Channel is not null && Channel != other.Channel)
            || To < other.From || From > other.To;
        return !apart;
    }

    /// <summary>A day as days since 1970-01-01.</summary>
    public static int DayOf(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
}
