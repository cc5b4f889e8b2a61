using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Example;

/// <summary>
/// That somebody who leads shows one of their own conversations to everybody here. Each has one at most; it goes when they take it back, and with
/// the
/// conversation or the person.
/// </summary>
internal sealed class Forward
{
    /// <summary>The longest sentence, in UTF-16 units.</summary>
    public const int Longest = 300;

    public required long ConversationId { get; init; }

    /// <summary>Null for one of the sample, whose people have no accounts.</summary>
    public long? PersonId { get; init; }

    /// <summary>Their name in the conversation.</summary>
    public required string Advisor { get; init; }

    /// <summary>Why this one, in their own words.</summary>
    public required string Why { get; set; }

    public required DateTimeOffset At { get; init; }

    public bool IsSample { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Forward>
    {
        public void Configure(EntityTypeBuilder<Forward> builder)
        {
            builder.ToTable("forwards").HasKey(forward => forward.ConversationId);
            builder.Property(forward => forward.ConversationId).ValueGeneratedNever();
            builder.HasOne<StoredConversation>().WithOne().HasForeignKey<Forward>(forward => forward.ConversationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(forward => forward.PersonId);
        }
    }
}
