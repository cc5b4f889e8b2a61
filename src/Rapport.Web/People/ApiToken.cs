using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.People;

/// <summary>Lets a program act as a person through the API, within its scopes. Only its hash is stored.</summary>
internal sealed class ApiToken
{
    public long Id { get; init; }

    public required long PersonId { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; init; }

    public required string TokenHash { get; init; }

    /// <summary>Scope <c>read</c>.</summary>
    public required bool CanRead { get; init; }

    /// <summary>Scope <c>write</c>.</summary>
    public required bool CanWrite { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null for a token that lasts until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The scopes in words.</summary>
    public string Scopes => string.Join(' ', new[] { CanRead ? "read" : null, CanWrite ? "write" : null }.Where(scope => scope != null));

    private sealed class Table : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder) => builder.ToTable("api_tokens").Ignore(token => token.Scopes);
    }
}
