using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>
/// That a conversation is withheld from a person, whatever their role, because they are to rate it without knowing what others found.
/// As long as the row is there, <see cref="Sight.SeenBy"/> shows them nothing of it; the page on which they rate does not go through it.
/// </summary>
internal sealed class Withheld
{
    public required long PersonId { get; init; }

    public required long ConversationId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Withheld>
    {
        public void Configure(EntityTypeBuilder<Withheld> builder)
        {
            builder.ToTable("conversations_withheld");
            builder.HasKey(withheld => new { withheld.PersonId, withheld.ConversationId });
            builder.HasOne<Person>().WithMany().HasForeignKey(withheld => withheld.PersonId);
        }
    }
}
