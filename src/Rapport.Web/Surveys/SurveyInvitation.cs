using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Surveys;

/// <summary>How an invitation came about.</summary>
internal enum Origin
{
    /// <summary>A CSV file.</summary>
    File,

    /// <summary>A program.</summary>
    Api,

    /// <summary>A help desk that closed a contact.</summary>
    Webhook,

    /// <summary>Nobody invited: somebody came by a card. Never counted among those invited.</summary>
    Card,

    /// <summary>The sample organisation.</summary>
    Sample,
}

/// <summary>
/// That one customer is asked about one contact. Who served and which conversation it was are fixed here, when it is made, and never again
/// derived from whoever an account or a ticket belongs to later. The conversation is joined by its key: it may be imported after its customer was asked.
/// </summary>
internal sealed class SurveyInvitation
{
    public long Id { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>The survey's name; its wording may change until it is answered.</summary>
    public required string Survey { get; init; }

    /// <summary>The language asked in first.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the answer is to be stored without any key to this row.</summary>
    public required bool IsAnonymous { get; init; }

    /// <summary>With <see cref="ExternalId"/> the key of the conversation; both or neither.</summary>
    public string? Source { get; init; }

    public string? ExternalId { get; init; }

    public string? Team { get; init; }

    /// <summary>The name of whoever served, as conversations give it; null where that is not certain.</summary>
    public string? Advisor { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The kind of contact.</summary>
    public string? Kind { get; init; }

    /// <summary>The customer's id as conversations keep it: one that tells who somebody is, as its hash.</summary>
    public string? Customer { get; init; }

    public string? CustomerHash { get; init; }

    /// <summary>The e-mail address, as long as something is still to be sent there.</summary>
    public string? Address { get; set; }

    public string? AddressHash { get; init; }

    /// <summary>When the contact was.</summary>
    public required DateTimeOffset ContactAt { get; init; }

    public long? CardId { get; init; }

    /// <summary>Who said whom an answer by a card belongs to, where its customer could not; else null.</summary>
    public long? GivenBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Until when it can be answered, and the answer changed.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When its page was first opened, by a person or by a mail scanner; not noted for anonymous ones.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? OptedOutAt { get; set; }

    public DateTimeOffset? UndeliveredAt { get; set; }

    /// <summary>Of an anonymous one: that it was answered, and not when.</summary>
    public bool IsSpent { get; set; }

    /// <summary>When the next mail is due; null for none.</summary>
    public DateTimeOffset? MailDueAt { get; set; }

    /// <summary>Mails handed over, or about to be: 1 with the invitation, 2 with the reminder.</summary>
    public int Mails { get; set; }

    /// <summary>How often handing over failed.</summary>
    public int MailTries { get; set; }

    /// <summary>Links that open it; the invitation's and the reminder's differ.</summary>
    public List<SurveyLink> Links { get; init; } = [];

    public SurveyAnswer? Answer { get; set; }

    public CallBack? CallBack { get; set; }

    private sealed class Table : IEntityTypeConfiguration<SurveyInvitation>
    {
        public void Configure(EntityTypeBuilder<SurveyInvitation> builder)
        {
            builder.ToTable("survey_invitations");
            builder.Property(invitation => invitation.Origin).HasConversion<Coded<Origin>>();
            builder.Property(invitation => invitation.Channel).HasConversion<Coded<Channel>>();
            builder.Property(invitation => invitation.IsSpent).IsConcurrencyToken();
            builder.HasMany(invitation => invitation.Links).WithOne().HasForeignKey(link => link.InvitationId);
            builder.HasOne(invitation => invitation.Answer).WithOne().HasForeignKey<SurveyAnswer>(answer => answer.InvitationId);
            builder.HasOne(invitation => invitation.CallBack).WithOne().HasForeignKey<CallBack>(call => call.InvitationId);
        }
    }
}

/// <summary>One link that opens an invitation. Only the hash of its token is stored; a reminder carries a link of its own.</summary>
internal sealed class SurveyLink
{
    public required string TokenHash { get; init; }

    public long InvitationId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SurveyLink>
    {
        public void Configure(EntityTypeBuilder<SurveyLink> builder) => builder.ToTable("survey_links").HasKey(link => link.TokenHash);
    }
}
