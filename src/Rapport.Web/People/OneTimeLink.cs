using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.People;

/// <summary>What a one-time link opens.</summary>
internal enum LinkKind
{
    /// <summary>The first account of an installation.</summary>
    SetUp,

    /// <summary>An account with the role and team it names.</summary>
    Invitation,

    /// <summary>A new password for one person.</summary>
    Password,
}

/// <summary>A link that works once and for a time. Only the hash of its token is stored.</summary>
internal sealed class OneTimeLink
{
    public long Id { get; init; }

    public required LinkKind Kind { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it; null for the program itself.</summary>
    public long? MadeBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Of an invitation: the role of the account.</summary>
    public Role? Role { get; init; }

    /// <summary>Of an invitation: the team the person joins, or null.</summary>
    public long? TeamId { get; init; }

    /// <summary>Of an invitation: the person's name as advisor in conversations, or null.</summary>
    public string? Advisor { get; init; }

    /// <summary>Of a new password: whose.</summary>
    public long? PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<OneTimeLink>
    {
        public void Configure(EntityTypeBuilder<OneTimeLink> builder)
        {
            builder.ToTable("one_time_links");
            builder.Property(link => link.Kind).HasConversion<string>();
            builder.Property(link => link.Role).HasConversion<string>();
            builder.Property(link => link.UsedAt).IsConcurrencyToken();
        }
    }
}
