using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Stories;

/// <summary>How far a meeting is.</summary>
internal enum MeetingState
{
    /// <summary>The customer is invited.</summary>
    Planned,

    /// <summary>They came, and what was heard is written down.</summary>
    Held,

    /// <summary>It will not be.</summary>
    CalledOff,
}

/// <summary>A customer meets the team: tea, an hour, no slides. The customer is never named here.</summary>
internal sealed class Meeting
{
    public long Id { get; init; }

    /// <summary>The story that led to it; or null.</summary>
    public long? StoryId { get; init; }

    /// <summary>The customer's id as conversations keep it; or null.</summary>
    public string? Customer { get; init; }

    public required string Team { get; init; }

    public required DateOnly Day { get; init; }

    public required string Place { get; init; }

    /// <summary>Who is there for the customer.</summary>
    public required string Hosts { get; init; }

    /// <summary>What was heard; null before.</summary>
    public string? Heard { get; init; }

    public required MeetingState State { get; init; }

    public long? MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public bool IsSample { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.ToTable("story_meetings");
            builder.Property(meeting => meeting.State).HasConversion<Coded<MeetingState>>();
            builder.HasOne<Story>().WithMany().HasForeignKey(meeting => meeting.StoryId);
            builder.HasOne<Person>().WithMany().HasForeignKey(meeting => meeting.MadeBy);
        }
    }
}
