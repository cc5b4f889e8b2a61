using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Formats;

namespace Rapport.Web.Conversations;

/// <summary>
/// A conversation as kept: its talk as one text, and beside it what it is found by. Its key is <see cref="Source"/> and
/// <see cref="ExternalId"/>; the same key with other talk replaces it. Teams and advisors are joined by name, as the file gives it, so that
/// a team or an account made later is joined as well.
/// </summary>
internal sealed class StoredConversation
{
    private static readonly ReadOptions Neutral = new() { Format = "jsonl", MaxRecordBytes = int.MaxValue };

    public long Id { get; init; }

    /// <summary>The system or file whose ids these are.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own identifier.</summary>
    public required string ExternalId { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The team's name, or null.</summary>
    public string? Team { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The Monday (UTC) of the week it began in, as days since 1970-01-01; null where nobody knows when it began.</summary>
    public int? Week { get; init; }

    /// <summary>The customer's identifier in the source, or null. Never a name.</summary>
    public string? Customer { get; init; }

    public string? Industry { get; init; }

    public string? Kind { get; init; }

    public string? Language { get; init; }

    public string? Subject { get; init; }

    /// <summary>How many turns.</summary>
    public required int Turns { get; init; }

    /// <summary>How many words customers and advisors said: stretches between white space.</summary>
    public required int Words { get; init; }

    /// <summary>The whole conversation as neutral JSON (DESIGN section 3).</summary>
    public required string Talk { get; init; }

    /// <summary>The import that brought it last, or null.</summary>
    public long? ImportId { get; init; }

    /// <summary>When its key first came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When this talk came: later than before whenever the key comes with other talk. A rating of an earlier moment is stale.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who served.</summary>
    public List<ConversationAdvisor> Advisors { get; init; } = [];

    /// <summary>From whom it is withheld.</summary>
    public List<Withheld> WithheldFrom { get; init; } = [];

    /// <summary>The conversation itself.</summary>
    /// <exception cref="InvalidDataException">The talk is not what was stored.</exception>
    public Conversation Conversation => ConversationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Talk)), Source, Neutral, Broken).Single();

    private static void Broken(Unreadable problem) => throw new InvalidDataException($"A stored conversation cannot be read: {problem.Reason}");

    private sealed class Table : IEntityTypeConfiguration<StoredConversation>
    {
        public void Configure(EntityTypeBuilder<StoredConversation> builder)
        {
            builder.ToTable("conversations").Ignore(conversation => conversation.Conversation);
            builder.Property(conversation => conversation.Channel).HasConversion<Coded<Channel>>();
            builder.HasMany(conversation => conversation.Advisors).WithOne().HasForeignKey(advisor => advisor.ConversationId);
            builder.HasMany(conversation => conversation.WithheldFrom).WithOne().HasForeignKey(withheld => withheld.ConversationId);
            builder.HasOne<Import>().WithMany().HasForeignKey(conversation => conversation.ImportId);
        }
    }
}

/// <summary>That an advisor spoke in a conversation.</summary>
internal sealed class ConversationAdvisor
{
    public required long ConversationId { get; init; }

    /// <summary>As the talk names them; a person's <c>Advisor</c> is this name.</summary>
    public required string Name { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ConversationAdvisor>
    {
        public void Configure(EntityTypeBuilder<ConversationAdvisor> builder)
        {
            builder.ToTable("conversation_advisors");
            builder.HasKey(advisor => new { advisor.ConversationId, advisor.Name });
        }
    }
}
