using Microsoft.AspNetCore.Http.Extensions;
using Rapport.Conversations;
using Rapport.Ratings;

namespace Rapport.Web.Surveys;

/// <summary>Which contacts figures are about; an address holds it as <c>?team=…&amp;channel=…&amp;from=…&amp;to=…</c>.</summary>
internal sealed class SurveySelection
{
    /// <summary>The team's name, or null for all.</summary>
    public string? Team { get; set; }

    /// <summary>The code of a channel, or null for all.</summary>
    public string? Channel { get; set; }

    /// <summary>The first day of contacts, UTC.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; set; }

    public bool IsEverything => string.IsNullOrEmpty(Team) && string.IsNullOrEmpty(Channel) && From is null && To is null;

    /// <summary>The invitations within it.</summary>
    public IQueryable<SurveyInvitation> Of(IQueryable<SurveyInvitation> invitations)
    {
        if (!string.IsNullOrEmpty(Team))
            invitations = invitations.Where(each => each.Team == Team);
        if (Words.Parse<Channel>(Channel) is { } channel)
            invitations = invitations.Where(each => each.Channel == channel);
        if (From is { } from)
        {
            var first = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            invitations = invitations.Where(each => each.ContactAt >= first);
        }
        if (To is { } to)
        {
            var end = new DateTimeOffset(to, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1);
            invitations = invitations.Where(each => each.ContactAt < end);
        }
        return invitations;
    }

    /// <summary>The address of a page for this selection.</summary>
    public string On(string path)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("team", Team), ("channel", Channel), ("from", From?.ToString("o")), ("to", To?.ToString("o")) })
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return path + query.ToQueryString();
    }
}
