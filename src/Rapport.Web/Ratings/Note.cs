using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Ratings;

/// <summary>What a person wrote beside a conversation.</summary>
internal sealed class Note
{
    public long Id { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required long PersonId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Note>
    {
        public void Configure(EntityTypeBuilder<Note> builder)
        {
            builder.ToTable("notes");
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(note => note.ConversationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(note => note.PersonId);
        }
    }
}
