using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Thanks;

/// <summary>That a leader wrote about a moment, or let it pass: it is not offered again, to anybody. One a conversation.</summary>
internal sealed class DealtMoment
{
    public required long ConversationId { get; init; }

    /// <summary>Who dealt with it.</summary>
    public required long PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>False where it was let pass.</summary>
    public required bool WasWritten { get; init; }

    private sealed class Table : IEntityTypeConfiguration<DealtMoment>
    {
        public void Configure(EntityTypeBuilder<DealtMoment> builder)
        {
            builder.ToTable("thanks_moments").HasKey(moment => moment.ConversationId);
            builder.Property(moment => moment.ConversationId).ValueGeneratedNever();
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(moment => moment.ConversationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(moment => moment.PersonId);
        }
    }
}
