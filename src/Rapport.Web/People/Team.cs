using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.People;

/// <summary>A team; its name is the one that conversations carry.</summary>
internal sealed class Team
{
    public long Id { get; init; }

    /// <summary>Unique; compared as written.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Team>
    {
        public void Configure(EntityTypeBuilder<Team> builder) => builder.ToTable("teams");
    }
}

/// <summary>That a person was in a team from one moment to another. Rows are ended, never rewritten: who was where when stays known.</summary>
internal sealed class Membership
{
    public long Id { get; init; }

    public required long PersonId { get; init; }

    public required long TeamId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Null as long as it lasts.</summary>
    public DateTimeOffset? Until { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.ToTable("memberships");
            builder.HasOne<Person>().WithMany().HasForeignKey(membership => membership.PersonId);
            builder.HasOne<Team>().WithMany().HasForeignKey(membership => membership.TeamId);
        }
    }
}
