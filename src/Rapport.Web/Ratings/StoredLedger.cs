using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Ratings;

/// <summary>A stock ledger of the installation: asked for, then made in the background and frozen. The latest that is made counts.</summary>
internal sealed class StoredLedger
{
    public long Id { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The owner who asked for it; null where the installation had grown by half.</summary>
    public long? RequestedBy { get; init; }

    /// <summary>Null as long as it waits to be made.</summary>
    public DateTimeOffset? MadeAt { get; set; }

    /// <summary>The ledger's own version.</summary>
    public string? Version { get; set; }

    /// <summary>How many conversations it has heard.</summary>
    public long? Conversations { get; set; }

    /// <summary>The ledger as its file.</summary>
    public string? Content { get; set; }

    private sealed class Table : IEntityTypeConfiguration<StoredLedger>
    {
        public void Configure(EntityTypeBuilder<StoredLedger> builder)
        {
            builder.ToTable("stock_ledgers");
            builder.HasOne<Person>().WithMany().HasForeignKey(ledger => ledger.RequestedBy);
        }
    }
}
