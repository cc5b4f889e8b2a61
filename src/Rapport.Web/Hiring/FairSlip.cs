using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Hiring;

/// <summary>
/// A candidate's voluntary answers until somebody decides: sealed, read by no page, counted in the transaction of the decision and destroyed in it.
/// </summary>
internal sealed class FairSlip
{
    public required long CandidateId { get; init; }

    /// <summary>The link, as its hash; null once it was used.</summary>
    public string? TokenHash { get; set; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Codes of the answers, encrypted with a key of the installation; null before there are any.</summary>
    public string? Sealed { get; set; }

    private sealed class Table : IEntityTypeConfiguration<FairSlip>
    {
        public void Configure(EntityTypeBuilder<FairSlip> builder)
        {
            builder.ToTable("hiring_fair_slips").HasKey(slip => slip.CandidateId);
            builder.HasOne<Candidate>().WithMany().HasForeignKey(slip => slip.CandidateId);
        }
    }
}

/// <summary>How many candidates for a job gave an answer, and were offered it or not. It points to nobody.</summary>
internal sealed class FairCount
{
    public required string Job { get; init; }

    /// <summary>The code of the question.</summary>
    public required string Question { get; init; }

    /// <summary>The code of the answer.</summary>
    public required string Answer { get; init; }

    public required bool IsOffered { get; init; }

    /// <summary>Counted, and not yet shown to anybody.</summary>
    public int Waiting { get; init; }

    /// <summary>Shown.</summary>
    public int Shown { get; init; }

    private sealed class Table : IEntityTypeConfiguration<FairCount>
    {
        public void Configure(EntityTypeBuilder<FairCount> builder) =>
            builder.ToTable("hiring_fair_counts").HasKey(count => new { count.Job, count.Question, count.Answer, count.IsOffered });
    }
}
