using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Permissions;

/// <summary>A rated conversation in a few numbers, out of the narrow copies that triggers keep (migration 0004, docs/decisions/0004).</summary>
internal sealed class RatedTalk
{
    public required long ConversationId { get; init; }

    /// <summary>The UTC day it began, as <see cref="Days"/>; or null.</summary>
    public int? Day { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Who served; null where nobody knows, or several did.</summary>
    public string? Advisor { get; init; }

    /// <summary>The versions it was rated by.</summary>
    public required string MadeBy { get; init; }

    /// <summary>In thousandths; null where the reader declined.</summary>
    public int? Score { get; init; }

    /// <summary>The process score in thousandths, or null.</summary>
    public int? Process { get; init; }

    private sealed class Table : IEntityTypeConfiguration<RatedTalk>
    {
        public void Configure(EntityTypeBuilder<RatedTalk> builder)
        {
            builder.HasNoKey().ToSqlQuery("SELECT conversation_id, day, team, channel, advisor, made_by, score, process FROM overview_ratings");
            builder.Property(talk => talk.Channel).HasConversion<Coded<Channel>>();
        }
    }
}

/// <summary>That a stock phrase, or a rule as the end of the matter, was said in a rated conversation; from the same copies.</summary>
internal sealed class SaidLine
{
    /// <summary>The first 200 letters.</summary>
    public required string Text { get; init; }

    /// <summary>Scripted phrase or policy deflection.</summary>
    public required BehaviourCode Code { get; init; }

    /// <summary>How often it was said there.</summary>
    public required int Times { get; init; }

    public required long ConversationId { get; init; }

    public int? Day { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    public string? Advisor { get; init; }

    /// <summary>The conversation's rating in thousandths.</summary>
    public required int Score { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SaidLine>
    {
        public void Configure(EntityTypeBuilder<SaidLine> builder)
        {
            builder.HasNoKey().ToSqlQuery("""
                SELECT l.text, l.code, l.times, l.score, l.team, l.channel, r.conversation_id, r.day, r.advisor
                FROM overview_lines l JOIN overview_ratings r ON r.rating_id = l.rating_id
                """);
            builder.Property(line => line.Code).HasConversion<Coded<BehaviourCode>>();
            builder.Property(line => line.Channel).HasConversion<Coded<Channel>>();
        }
    }
}
