using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Audits;

/// <summary>A conversation whose rating was agreed on with care, and holds the scale. Who is to rate it is not told that it is one.</summary>
internal sealed class GoldConversation
{
    public required long ConversationId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required long MadeBy { get; init; }

    /// <summary>The talk that was agreed on: the conversation's <c>ChangedAt</c>.</summary>
    public required DateTimeOffset OfChange { get; init; }

    /// <summary>What was agreed, 1 to 10.</summary>
    public required double Holistic { get; init; }

    /// <summary>The agreed marks, as <c>rapport rate</c> prints a rating; or null.</summary>
    public string? Line { get; init; }

    /// <summary>What the rubric makes of them; or null.</summary>
    public double? Formula { get; init; }

    public required string Rubric { get; init; }

    /// <summary>How it was agreed, in a sentence.</summary>
    public required string Grounds { get; init; }

    /// <summary>Null as long as it is in use.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<GoldConversation>
    {
        public void Configure(EntityTypeBuilder<GoldConversation> builder)
        {
            builder.ToTable("gold_conversations");
            builder.HasKey(gold => gold.ConversationId);
            builder.Property(gold => gold.ConversationId).ValueGeneratedNever();
            builder.HasOne<StoredConversation>().WithOne().HasForeignKey<GoldConversation>(gold => gold.ConversationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(gold => gold.MadeBy);
        }
    }
}
