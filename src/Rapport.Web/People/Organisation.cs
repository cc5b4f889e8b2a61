using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.People;

/// <summary>The one organisation of an installation, and what it decided.</summary>
internal sealed class Organisation
{
    /// <summary>Always 1.</summary>
    public long Id { get; init; } = 1;

    /// <summary>As it stands above the pages.</summary>
    public required string Name { get; set; }

    /// <summary>Whether machine figures per person are shown; off until an owner has read why not and switched them on.</summary>
    public bool FiguresPerPerson { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.ToTable("organisation");
            builder.Property(organisation => organisation.Id).ValueGeneratedNever();
        }
    }
}
