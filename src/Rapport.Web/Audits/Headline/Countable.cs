using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Audits.Headline;

/// <summary>
/// A conversation that a figure can be about, with the machine's own current rating: an upheld contest leaves that as it is, or the machine
/// would be right wherever somebody looked. What nobody can rate (<c>noAdvisor</c>, <c>tooShort</c>) is not among them.
/// </summary>
internal sealed class Countable
{
    public required long ConversationId { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The UTC day it began, as days since 1970-01-01; or null.</summary>
    public int? Day { get; init; }

    /// <summary>When its talk last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>1.0 to 10.0; null where the machine declined or has not rated yet.</summary>
    public double? Machine { get; init; }

    private sealed class Query : IEntityTypeConfiguration<Countable>
    {
        public void Configure(EntityTypeBuilder<Countable> builder)
        {
            builder.HasNoKey();
            builder.Property(talk => talk.Channel).HasConversion<Coded<Channel>>();
            builder.ToSqlQuery("""
                SELECT t.id AS conversation_id, t.team, t.channel, CAST(t.started_at / 86400000 AS INTEGER) AS day, t.changed_at, r.score AS machine
                FROM conversations t LEFT JOIN ratings r ON r.conversation_id = t.id AND r.is_current
                WHERE r.flags IS NULL OR (r.flags NOT LIKE '%noAdvisor%' AND r.flags NOT LIKE '%tooShort%')
                """);
        }
    }
}
