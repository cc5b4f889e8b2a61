using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Audits;

/// <summary>That somebody may rate for plans, since when, and on what grounds. Rows are ended, never rewritten.</summary>
internal sealed class Qualification
{
    public long Id { get; init; }

    public required long PersonId { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Who named them; null where gold conversations decided.</summary>
    public long? GrantedBy { get; init; }

    /// <summary>In a sentence: figures against gold, or why somebody was named without them.</summary>
    public required string Grounds { get; init; }

    /// <summary>Null as long as it holds.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Qualification>
    {
        public void Configure(EntityTypeBuilder<Qualification> builder)
        {
            builder.ToTable("qualifications");
            builder.HasOne<Person>().WithMany().HasForeignKey(qualification => qualification.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(qualification => qualification.GrantedBy);
        }
    }
}
