using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Audits;
using Rapport.Web.People;

namespace Rapport.Web.Permissions;

/// <summary>What people may do without asking: for whom, since when, and what stays.</summary>
internal sealed class Permission
{
    public long Id { get; init; }

    /// <summary>The request that it answers.</summary>
    public long RequestId { get; init; }

    public PermissionRequest Request { get; init; } = null!;

    public required string What { get; set; }

    /// <summary>What has to stay (law, safety), or null.</summary>
    public string? Stays { get; set; }

    /// <summary>Names of teams; none is all.</summary>
    public required IReadOnlyList<string> Teams { get; init; }

    public required DateTimeOffset Since { get; init; }

    public long? GivenBy { get; init; }

    /// <summary>Null as long as it lasts.</summary>
    public DateTimeOffset? Until { get; init; }

    public string? EndReason { get; set; }

    public long? EndedBy { get; init; }

    /// <summary>Whether it is for somebody in these teams.</summary>
    public bool IsFor(IReadOnlyList<string> teams) => Teams.Count == 0 || Teams.Any(teams.Contains);

    private sealed class Table : IEntityTypeConfiguration<Permission>
    {
        public void Configure(EntityTypeBuilder<Permission> builder)
        {
            builder.ToTable("permissions");
            builder.Property(permission => permission.Teams).HasConversion(Listed.Texts, Listed.SameTexts);
            builder.HasOne(permission => permission.Request).WithMany().HasForeignKey(permission => permission.RequestId);
            builder.HasOne<Person>().WithMany().HasForeignKey(permission => permission.GivenBy);
            builder.HasOne<Person>().WithMany().HasForeignKey(permission => permission.EndedBy);
        }
    }
}
