using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Storage;

/// <summary>One key that signs cookies and forms, as ASP.NET Core writes it.</summary>
internal sealed class DataKey
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }

    private sealed class Table : IEntityTypeConfiguration<DataKey>
    {
        public void Configure(EntityTypeBuilder<DataKey> builder) => builder.ToTable("data_keys");
    }
}
