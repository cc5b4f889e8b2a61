using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;

namespace Rapport.Web.Surveys;

/// <summary>How the customer's words may be used. Null, where nothing was ticked, is the same as <see cref="Numbers"/>.</summary>
internal enum WordsUse
{
    /// <summary>They reach the person who served, and whoever sees the conversation.</summary>
    PassOn,

    /// <summary>They stand on the team's page, without conversation and without a name.</summary>
    Team,

    /// <summary>Nobody reads them, and they are deleted when the survey closes.</summary>
    Numbers,
}

/// <summary>What a customer answered; changeable until the invitation expires, one row as it stands now.</summary>
internal sealed class SurveyAnswer
{
    public long InvitationId { get; init; }

    /// <summary>The wording that was answered (<see cref="SurveyVersion"/>).</summary>
    public required string Version { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether the customer sent it; else it was kept as it was given, and may be a part.</summary>
    public required bool IsSent { get; init; }

    /// <summary>1 much worse … 10 truly cared for; null where it was not answered. Never 0.</summary>
    public int? Felt { get; init; }

    /// <summary><c>yes</c>, <c>partly</c>, <c>no</c>, or null.</summary>
    public string? Interest { get; init; }

    public string? InterestHow { get; init; }

    public string? Mattered { get; init; }

    /// <summary><c>yes</c>, <c>partly</c>, <c>no</c>, or null.</summary>
    public string? PickedUp { get; init; }

    /// <summary>1 certainly not … 5 certainly, or null.</summary>
    public int? ComeBack { get; init; }

    /// <summary>1 certainly not … 5 certainly, or null.</summary>
    public int? TellFriends { get; init; }

    public string? ToPerson { get; init; }

    /// <summary>Answers to questions of the organisation's own, JSON by the question's code; or null.</summary>
    public string? Extra { get; init; }

    public WordsUse? WordsUse { get; init; }

    public bool MayBeStory { get; init; }

    public bool MayCall { get; init; }

    /// <summary>How the customer wants to be reached; kept only where they may be called.</summary>
    public string? Contact { get; init; }

    /// <summary>When its words were deleted, because the survey had closed and nobody may read them; or null.</summary>
    public DateTimeOffset? ForgottenAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SurveyAnswer>
    {
        public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
        {
            builder.ToTable("survey_answers").HasKey(answer => answer.InvitationId);
            builder.Property(answer => answer.WordsUse).HasConversion<Coded<WordsUse>>();
        }
    }
}
