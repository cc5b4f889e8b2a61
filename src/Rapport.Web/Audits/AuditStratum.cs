using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Audits;

/// <summary>
/// A part of a plan's population that was sampled for itself: channel × kind × week × team. Tiny ones were joined with their neighbours;
/// what a joined stratum does not have in common is null.
/// </summary>
internal sealed class AuditStratum
{
    public long Id { get; init; }

    public required long PlanId { get; init; }

    /// <summary>1 for the first draw; conversations that came later are strata of a draw of their own.</summary>
    public required int Draw { get; init; }

    public Channel? Channel { get; init; }

    public string? Kind { get; init; }

    /// <summary>Mondays as days since 1970-01-01; both null where nobody knows when its conversations began.</summary>
    public int? FirstWeek { get; init; }

    public int? LastWeek { get; init; }

    public string? Team { get; init; }

    /// <summary>Whether the machine declined to rate its conversations: people may still, but there is nothing of the machine to lean on.</summary>
    public required bool IsDeclined { get; init; }

    /// <summary>How many cells of channel × kind × week × team it holds.</summary>
    public required int Cells { get; init; }

    /// <summary>How many conversations it held when it was drawn.</summary>
    public required int Population { get; init; }

    /// <summary>How many of them were drawn.</summary>
    public required int Sample { get; init; }

    private sealed class Table : IEntityTypeConfiguration<AuditStratum>
    {
        public void Configure(EntityTypeBuilder<AuditStratum> builder)
        {
            builder.ToTable("audit_strata");
            builder.Property(stratum => stratum.Channel).HasConversion<Coded<Channel>>();
            builder.HasOne<AuditPlan>().WithMany().HasForeignKey(stratum => stratum.PlanId);
        }
    }
}

/// <summary>
/// That a conversation belongs to the population of a plan, and in which stratum it could have been drawn.
/// Frozen when drawn; erasure takes it out.
/// </summary>
internal sealed class AuditFrame
{
    public required long PlanId { get; init; }

    public required long ConversationId { get; init; }

    public required long StratumId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<AuditFrame>
    {
        public void Configure(EntityTypeBuilder<AuditFrame> builder)
        {
            builder.ToTable("audit_frame");
            builder.HasKey(each => new { each.PlanId, each.ConversationId });
            builder.HasOne<AuditPlan>().WithMany().HasForeignKey(each => each.PlanId);
            builder.HasOne<AuditStratum>().WithMany().HasForeignKey(each => each.StratumId);
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(each => each.ConversationId);
        }
    }
}
