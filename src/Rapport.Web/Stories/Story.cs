using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Surveys;

namespace Rapport.Web.Stories;

/// <summary>How far a story is.</summary>
internal enum StoryState
{
    /// <summary>It is written; its writers alone read it.</summary>
    Draft,

    /// <summary>The people in it hear it, before anybody else.</summary>
    Hearing,

    /// <summary>It is told, as far as the customer allows.</summary>
    Told,

    /// <summary>The customer took consent back: its words are deleted, and this row says that they were.</summary>
    TakenDown,
}

/// <summary>How far a customer lets their story be told.</summary>
internal enum Scope
{
    /// <summary>In the team it comes from.</summary>
    Team,

    /// <summary>In the whole house.</summary>
    House,

    /// <summary>Outside as well.</summary>
    Outside,
}

/// <summary>What happened with one customer, told so that others learn from it; only ever with the customer's recorded consent.</summary>
internal sealed class Story
{
    public long Id { get; init; }

    public required string Title { get; set; }

    /// <summary>A few paragraphs, divided by empty lines.</summary>
    public required string Body { get; set; }

    /// <summary>What was learnt.</summary>
    public required string Learnt { get; set; }

    /// <summary>The team it comes from; or null.</summary>
    public string? Team { get; set; }

    public long? ConversationId { get; init; }

    /// <summary>The survey's answer it comes from; or null.</summary>
    public long? InvitationId { get; init; }

    /// <summary>The customer's id as conversations keep it, for the day they want it gone.</summary>
    public string? Customer { get; set; }

    public required StoryState State { get; set; }

    public long? WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Since when the people in it hear it; null before.</summary>
    public DateTimeOffset? HeardFrom { get; set; }

    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Rises with every change of the text.</summary>
    public int Revision { get; set; }

    /// <summary>Null as long as no consent is recorded.</summary>
    public Scope? Scope { get; set; }

    /// <summary>The day on which the customer gave it.</summary>
    public DateOnly? ConsentOn { get; set; }

    /// <summary>How: on the telephone, by letter, in the survey.</summary>
    public string? ConsentHow { get; set; }

    /// <summary>The last day it holds; null for until it is withdrawn.</summary>
    public DateOnly? ConsentUntil { get; set; }

    /// <summary>Who recorded it.</summary>
    public long? ConsentBy { get; set; }

    /// <summary>Whether it is the tick in the survey, which the customer may take back there.</summary>
    public bool IsBySurvey { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public bool IsSample { get; init; }

    public List<StoryQuote> Quotes { get; init; } = [];

    public List<StoryPerson> People { get; init; } = [];

    private sealed class Table : IEntityTypeConfiguration<Story>
    {
        public void Configure(EntityTypeBuilder<Story> builder)
        {
            builder.ToTable("stories");
            builder.Property(story => story.State).HasConversion<Coded<StoryState>>();
            builder.Property(story => story.Scope).HasConversion<Coded<Scope>>();
            builder.Property(story => story.Revision).IsConcurrencyToken();
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(story => story.ConversationId);
            builder.HasOne<SurveyInvitation>().WithMany().HasForeignKey(story => story.InvitationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(story => story.WrittenBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(story => story.ConsentBy);
            builder.HasMany(story => story.Quotes).WithOne().HasForeignKey(quote => quote.StoryId);
            builder.HasMany(story => story.People).WithOne().HasForeignKey(person => person.StoryId);
        }
    }
}
