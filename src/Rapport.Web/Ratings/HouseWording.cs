using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;

namespace Rapport.Web.Ratings;

/// <summary>What a wording of the house is.</summary>
internal enum WordingKind
{
    /// <summary>The house's own script: counts as script wherever it is said.</summary>
    Script,

    /// <summary>Required by law: never scored.</summary>
    Required,
}

/// <summary>A sentence that advisors are told to say.</summary>
internal sealed class HouseWording
{
    public long Id { get; init; }

    public required WordingKind Kind { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<HouseWording>
    {
        public void Configure(EntityTypeBuilder<HouseWording> builder)
        {
            builder.ToTable("wordings");
            builder.Property(wording => wording.Kind).HasConversion<Coded<WordingKind>>();
        }
    }
}
