using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Surveys;

/// <summary>
/// An answer without any key to who gave it: a random number, the month, team and channel, and nothing written. It cannot be found again, so it
/// cannot be changed.
/// </summary>
internal sealed class AnonymousAnswer
{
    /// <summary>Random, so that the order of rows tells nothing.</summary>
    public required long Id { get; init; }

    public required string Version { get; init; }

    /// <summary>The first of the contact's month, as days since 1970-01-01.</summary>
    public required int Month { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    public int? Felt { get; init; }

    public string? Interest { get; init; }

    public string? PickedUp { get; init; }

    public int? ComeBack { get; init; }

    public int? TellFriends { get; init; }

    public string? Extra { get; init; }

    private sealed class Table : IEntityTypeConfiguration<AnonymousAnswer>
    {
        public void Configure(EntityTypeBuilder<AnonymousAnswer> builder)
        {
            builder.ToTable("survey_anonymous_answers");
            builder.Property(answer => answer.Id).ValueGeneratedNever();
            builder.Property(answer => answer.Channel).HasConversion<Coded<Channel>>();
        }
    }
}
