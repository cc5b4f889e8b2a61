using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Conversations;

/// <summary>What the API answered to a request that bore an <c>Idempotency-Key</c>: the same request again gets it again. Kept for a day.</summary>
internal sealed class KeptAnswer
{
    public required long PersonId { get; init; }

    /// <summary>The key as sent.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the request's body in hexadecimal.</summary>
    public required string BodyHash { get; init; }

    /// <summary>The answer's status: 200 or 202.</summary>
    public required int Status { get; init; }

    /// <summary>The answer, JSON.</summary>
    public required string Answer { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<KeptAnswer>
    {
        public void Configure(EntityTypeBuilder<KeptAnswer> builder)
        {
            builder.ToTable("kept_answers");
            builder.HasKey(answer => new { answer.PersonId, answer.Key });
        }
    }
}
