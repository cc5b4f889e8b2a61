using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>
/// A scenario made from a real conversation: redacted, read through by whoever made it, with the customer's consent. It goes when the consent is
/// withdrawn or the conversation goes, and all exercises with it.
/// </summary>
internal sealed class OwnScenario
{
    public long Id { get; init; }

    /// <summary>What it was made from.</summary>
    public required long ConversationId { get; init; }

    /// <summary>The Twee file.</summary>
    public required string Content { get; init; }

    /// <summary>Who made it, and thereby says that nobody can be recognised in it; null where they are gone.</summary>
    public long? MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The day on which the customer agreed, as days since 0001-01-01.</summary>
    public required int ConsentDay { get; init; }

    /// <summary>How they agreed: "on the telephone, to Dawn".</summary>
    public required string ConsentHow { get; init; }

    /// <summary>Null where a later version of the program cannot read it.</summary>
    public Scenario? Scenario => ScenarioFile.Read(Scenarios.NameOf(this), Content).Scenario;

    private sealed class Table : IEntityTypeConfiguration<OwnScenario>
    {
        public void Configure(EntityTypeBuilder<OwnScenario> builder)
        {
            builder.ToTable("practice_scenarios").Ignore(own => own.Scenario);
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(own => own.ConversationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(own => own.MadeBy);
        }
    }
}

/// <summary>Who does what with scenarios made here.</summary>
internal static class OwnSight
{
    /// <summary>Everybody who is signed in practises with all of them; but nobody with one from a conversation that they are to rate blind.</summary>
    public static IQueryable<OwnScenario> UsableBy(this IQueryable<OwnScenario> scenarios, Store store, Viewer viewer)
    {
        var (person, withheld) = (viewer.PersonId, store.Withheld);
        return person is null ? scenarios.Where(_ => false)
            : scenarios.Where(own => !withheld.Any(each => each.PersonId == person && each.ConversationId == own.ConversationId));
    }

    /// <summary>Those that the viewer may take back: that they made, or whose conversation they may see; advisors none.</summary>
    public static IQueryable<OwnScenario> ManagedBy(this IQueryable<OwnScenario> scenarios, Store store, Viewer viewer)
    {
        var (person, seen) = (viewer.PersonId, store.Conversations.SeenBy(viewer));
        return viewer.Role is null or Role.Advisor ? scenarios.Where(_ => false)
            : scenarios.Where(own => own.MadeBy == person || seen.Any(talk => talk.Id == own.ConversationId));
    }
}
