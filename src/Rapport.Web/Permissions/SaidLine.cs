using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Ratings;
using Rapport.Web.Ratings.Facts;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>That a stock phrase, or a rule as the end of the matter, was said in a rated conversation.</summary>
internal sealed class SaidLine : ISelectable
{
    /// <summary>The first 200 letters.</summary>
    public required string Text { get; init; }

    /// <summary>Scripted phrase or policy deflection.</summary>
    public required BehaviourCode Code { get; init; }

    /// <summary>How often it was said there.</summary>
    public required int Times { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>The UTC day it began, as days since 1970-01-01; or null.</summary>
    public int? Day { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Who served; null where nobody knows, or several did.</summary>
    public string? Advisor { get; init; }

    /// <summary>The conversation's rating in thousandths.</summary>
    public required int Score { get; init; }

    /// <summary>All of them.</summary>
    public static IQueryable<SaidLine> Of(Store store) => store.LineFacts.Join(
        store.RatedFacts, line => line.RatingId, fact => fact.RatingId, (line, fact) => new SaidLine
        {
            Text = line.Text,
            Code = line.Code,
            Times = line.Times,
            ConversationId = fact.ConversationId,
            Day = fact.Day,
            Team = line.Team,
            Channel = line.Channel,
            Advisor = fact.Advisor,
            Score = line.Score,
        });
}
