using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Surveys;

/// <summary>A quiet task for a person: a customer was hurt. Closed by whoever dealt with it, with what was done.</summary>
internal sealed class CallBack
{
    /// <summary>Answers of at most this open one.</summary>
    public const int Hurt = 3;

    public long Id { get; init; }

    public long InvitationId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public long? ClosedBy { get; set; }

    /// <summary>What was done; null as long as it is open.</summary>
    public string? Done { get; set; }

    /// <summary>How it felt then, 1 to 10, where the customer said so and agreed that it is kept.</summary>
    public int? FeltThen { get; set; }

    private sealed class Table : IEntityTypeConfiguration<CallBack>
    {
        public void Configure(EntityTypeBuilder<CallBack> builder)
        {
            builder.ToTable("survey_call_backs");
            builder.Property(call => call.ClosedAt).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(call => call.ClosedBy);
        }
    }
}
