using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.People;

/// <summary>Somebody with an account. Signs in with an e-mail address, which is the user name.</summary>
internal sealed class Person : IdentityUser<long>
{
    /// <summary>As colleagues say it.</summary>
    public required string Name { get; set; }

    /// <summary>What they may do.</summary>
    public required Role Role { get; set; }

    /// <summary>Their name as the advisor in conversations, or null where they serve no customers.</summary>
    public string? Advisor { get; set; }

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when they cannot sign in; or null.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>The same as the user name.</summary>
    public override string? Email { get => UserName; set => UserName = value; }

    /// <summary>A new account, not yet stored.</summary>
    public static Person New(string email, string name, Role role, DateTimeOffset madeAt) =>
        new() { UserName = email.Trim(), Name = name.Trim(), Role = role, MadeAt = madeAt };

    private sealed class Table : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("people");
            builder.Property(person => person.Role).HasConversion<string>();
            builder.Property(person => person.UserName).IsRequired();
            builder.Property(person => person.NormalizedUserName).IsRequired();
            builder.Property(person => person.ConcurrencyStamp).IsConcurrencyToken();
            builder.Ignore(person => person.Email).Ignore(person => person.NormalizedEmail).Ignore(person => person.EmailConfirmed);
            builder.Ignore(person => person.PhoneNumber).Ignore(person => person.PhoneNumberConfirmed);
        }
    }

    /// <summary>Where Identity keeps the authenticator's key and the recovery codes.</summary>
    private sealed class TokenTable : IEntityTypeConfiguration<IdentityUserToken<long>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder)
        {
            builder.ToTable("person_tokens");
            builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
            builder.HasOne<Person>().WithMany().HasForeignKey(token => token.UserId);
        }
    }
}
