using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Hiring;

/// <summary>How it ended.</summary>
internal enum Outcome
{
    /// <summary>The job was offered.</summary>
    Offered,

    /// <summary>It was not.</summary>
    Declined,

    /// <summary>The candidate did not want it any more.</summary>
    Withdrew,
}

/// <summary>Somebody who wants the job. All of it is deleted on a day that is set when it is written down.</summary>
internal sealed class Candidate
{
    public long Id { get; init; }

    public required long OpeningId { get; init; }

    public required string Name { get; init; }

    /// <summary>How they are reached: an address or a number.</summary>
    public required string Contact { get; init; }

    /// <summary>On this day, UTC, everything about them is deleted.</summary>
    public required DateOnly DeleteOn { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null as long as nobody has decided.</summary>
    public Outcome? Outcome { get; set; }

    /// <summary>In words.</summary>
    public string? Reason { get; set; }

    /// <summary>Codes of the questions that the reason rests on: <c>heart.notice work.exact</c>.</summary>
    public string? RestsOn { get; set; }

    public long? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The link to the work sample, as its hash; null where there is none that opens.</summary>
    public string? SampleHash { get; set; }

    public DateTimeOffset? SampleUntil { get; set; }

    /// <summary>The answers to the messages, JSON; null before there are any.</summary>
    public string? SampleAnswers { get; set; }

    public DateTimeOffset? SampleAt { get; set; }

    /// <summary>The answers, one for each message; empty before there are any.</summary>
    public IReadOnlyList<string> Answers => SampleAnswers is null ? [] : JsonSerializer.Deserialize<List<string>>(SampleAnswers)!;

    private sealed class Table : IEntityTypeConfiguration<Candidate>
    {
        public void Configure(EntityTypeBuilder<Candidate> builder)
        {
            builder.ToTable("hiring_candidates");
            builder.Property(candidate => candidate.Outcome).HasConversion<Coded<Outcome>>();
            builder.Property(candidate => candidate.DecidedAt).IsConcurrencyToken();
            builder.Property(candidate => candidate.SampleAt).IsConcurrencyToken();
            builder.HasOne<Opening>().WithMany().HasForeignKey(candidate => candidate.OpeningId);
            builder.HasOne<Person>().WithMany().HasForeignKey(candidate => candidate.DecidedBy);
            builder.Ignore(candidate => candidate.Answers);
        }
    }
}
