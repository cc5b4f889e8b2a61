using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Surveys;

namespace Rapport.Web.Thanks;

/// <summary>Who thanks, as seen from whoever is thanked. Customers thank by their survey's answer.</summary>
internal enum Giver
{
    /// <summary>Anybody else in the house.</summary>
    Colleague,

    /// <summary>Somebody who leads.</summary>
    Leader,
}

/// <summary>
/// Thanks from one person of the house to another, with what earned them. It carries no points, and nobody counts what anybody got. Giver and receiver are
/// accounts, or names as conversations give them where there is no account (yet).
/// </summary>
internal sealed class Thank
{
    public long Id { get; init; }

    public long? ToPerson { get; init; }

    public string? ToAdvisor { get; init; }

    public long? FromPerson { get; init; }

    public string? FromAdvisor { get; init; }

    public required Giver Giver { get; init; }

    /// <summary>What they did, in the giver's own words.</summary>
    public required string Did { get; init; }

    /// <summary>The team whose feed it may stand in; or null.</summary>
    public string? Team { get; init; }

    /// <summary>With <see cref="Turn"/> the place of the words that earned it. Kept as a place, so that the words go when the talk goes.</summary>
    public long? ConversationId { get; init; }

    public int? Turn { get; init; }

    /// <summary>The talk's <c>ChangedAt</c> that the turn was counted in.</summary>
    public DateTimeOffset? OfChange { get; init; }

    /// <summary>The customer's answer that earned it; or null.</summary>
    public long? InvitationId { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The giver's choice: it never stands in a feed.</summary>
    public required bool IsForThemAlone { get; init; }

    /// <summary>The receiver's choice, changeable at any time: it stands in the team's feed. False until they say so.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether it came with the sample organisation, and goes with it.</summary>
    public bool IsSample { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Thank>
    {
        public void Configure(EntityTypeBuilder<Thank> builder)
        {
            builder.ToTable("thanks");
            builder.Property(thank => thank.Giver).HasConversion<Coded<Giver>>();
            builder.HasOne<Person>().WithMany().HasForeignKey(thank => thank.ToPerson);
            builder.HasOne<Person>().WithMany().HasForeignKey(thank => thank.FromPerson);
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(thank => thank.ConversationId);
            builder.HasOne<SurveyInvitation>().WithMany().HasForeignKey(thank => thank.InvitationId);
        }
    }
}
