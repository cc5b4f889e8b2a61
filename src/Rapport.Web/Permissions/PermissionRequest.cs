using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Permissions;

/// <summary>What stands between people and customers.</summary>
internal enum Hurdle
{
    Rule,
    Script,
    Saying,
}

/// <summary>What became of a request.</summary>
internal enum Answer
{
    Dropped,
    Kept,
    Changed,

    /// <summary>Tried in some teams first.</summary>
    Tried,
}

/// <summary>"May we drop this?": asked by anyone, owned by a named person who answers by a day, and answered once for all to read.</summary>
internal sealed class PermissionRequest
{
    public long Id { get; init; }

    public required Hurdle Kind { get; init; }

    /// <summary>The rule, script or saying.</summary>
    public required string Text { get; set; }

    public required string Why { get; set; }

    /// <summary>What would be done or said instead, or null.</summary>
    public string? Instead { get; set; }

    /// <summary>The line as advisors say it, where it came from a candidate; else null.</summary>
    public string? Line { get; init; }

    /// <summary>What was known of it when it was asked, frozen: an <see cref="Permissions.Evidence"/> as JSON; or null.</summary>
    public string? Evidence { get; set; }

    /// <summary>Null where their name was erased.</summary>
    public long? AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whose rule it is; null: an owner of the installation answers.</summary>
    public long? OwnerId { get; init; }

    /// <summary>By which day (UTC) there will be an answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Null as long as it is open.</summary>
    public Answer? Answer { get; init; }

    public string? Reason { get; set; }

    /// <summary>What has to stay (law, safety), or null.</summary>
    public string? Stays { get; set; }

    public long? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether it belongs to the sample organisation, and goes with it.</summary>
    public bool IsSample { get; init; }

    /// <summary>Whether its owner is late.</summary>
    public bool IsOverdue(DateTimeOffset now) => AnsweredAt is null && DateOnly.FromDateTime(now.UtcDateTime) > AnswerBy;

    private sealed class Table : IEntityTypeConfiguration<PermissionRequest>
    {
        public void Configure(EntityTypeBuilder<PermissionRequest> builder)
        {
            builder.ToTable("permission_requests");
            builder.Property(request => request.Kind).HasConversion<Coded<Hurdle>>();
            builder.Property(request => request.Answer).HasConversion<Coded<Answer>>();
            builder.Property(request => request.AnswerBy).HasConversion<Days>();
            builder.HasOne<Person>().WithMany().HasForeignKey(request => request.AskedBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(request => request.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(request => request.AnsweredBy);
        }
    }
}
