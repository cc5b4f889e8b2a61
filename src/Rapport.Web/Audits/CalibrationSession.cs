using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Audits;

/// <summary>Several auditors rate the same conversations alone, discuss them, and rate them alone once more. Their ratings are audits of rounds 1 and 2.</summary>
internal sealed class CalibrationSession
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required long MadeBy { get; init; }

    /// <summary>When the discussion was opened; null as long as round 1 lasts.</summary>
    public DateTimeOffset? DiscussedAt { get; set; }

    /// <summary>Null as long as it goes on.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>What was agreed on; or null.</summary>
    public string? Decision { get; set; }

    private sealed class Table : IEntityTypeConfiguration<CalibrationSession>
    {
        public void Configure(EntityTypeBuilder<CalibrationSession> builder)
        {
            builder.ToTable("calibration_sessions");
            builder.HasOne<Person>().WithMany().HasForeignKey(session => session.MadeBy);
        }
    }
}

/// <summary>That a conversation is rated in a session.</summary>
internal sealed class SessionConversation
{
    public required long SessionId { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>Its place in the session, from 1.</summary>
    public required int Number { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SessionConversation>
    {
        public void Configure(EntityTypeBuilder<SessionConversation> builder)
        {
            builder.ToTable("session_conversations");
            builder.HasKey(each => new { each.SessionId, each.ConversationId });
            builder.HasOne<CalibrationSession>().WithMany().HasForeignKey(each => each.SessionId);
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(each => each.ConversationId);
        }
    }
}
