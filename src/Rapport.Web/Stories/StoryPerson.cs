using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Stories;

/// <summary>Words of the talk or the answer that stand in the story, verbatim; the customer's, or an advisor's.</summary>
internal sealed class StoryQuote
{
    public long StoryId { get; init; }

    /// <summary>In the order of talk, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The advisor who said it, as conversations name them; or null.</summary>
    public string? Advisor { get; init; }

    public required bool IsCustomer { get; init; }

    public required string Text { get; set; }

    /// <summary>Whether the person who said it wants it left out.</summary>
    public bool IsLeftOut { get; set; }

    private sealed class Table : IEntityTypeConfiguration<StoryQuote>
    {
        public void Configure(EntityTypeBuilder<StoryQuote> builder) => builder.ToTable("story_quotes").HasKey(quote => new { quote.StoryId, quote.Number });
    }
}

/// <summary>Somebody in the story, or in the chain behind it: who packed, who drove, who wrote the label. They hear it before anybody else.</summary>
internal sealed class StoryPerson
{
    public long Id { get; init; }

    public long StoryId { get; init; }

    public long? PersonId { get; init; }

    /// <summary>Their name in conversations, where they have one.</summary>
    public string? Advisor { get; set; }

    /// <summary>What they did in it: the difference they made.</summary>
    public required string Did { get; set; }

    /// <summary>Their part in their own words; or null.</summary>
    public string? OwnWords { get; set; }

    /// <summary>Whether it may be told with them in it; null as long as they have not said.</summary>
    public bool? IsAgreed { get; set; }

    /// <summary>Whether they want their name in it.</summary>
    public bool IsNamed { get; set; } = true;

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Who wrote the answer down: they themselves, or whoever read it to them.</summary>
    public long? AnsweredBy { get; set; }

    private sealed class Table : IEntityTypeConfiguration<StoryPerson>
    {
        public void Configure(EntityTypeBuilder<StoryPerson> builder)
        {
            builder.ToTable("story_people");
            builder.HasOne<Person>().WithMany().HasForeignKey(person => person.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(person => person.AnsweredBy);
        }
    }
}
