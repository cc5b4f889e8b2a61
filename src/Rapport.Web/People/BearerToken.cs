using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rapport.Web.Look;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary><c>Authorization: Bearer rapport_…</c>, for paths under <c>/api</c> only.</summary>
internal sealed class BearerToken(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Store store, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name, and the word before the token.</summary>
    public new const string Scheme = "Bearer";

    /// <summary>The claim that a scope gives.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>Whether a request brings a token to the API.</summary>
    public static bool IsIn(HttpRequest request) =>
        request.HttpContext.IsApi() && request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsIn(Request))
            return AuthenticateResult.NoResult();
        var hash = new Secret(Request.Headers.Authorization.ToString()[(Scheme.Length + 1)..].Trim()).Hash;
        var now = clock.GetUtcNow();
        var token = await store.ApiTokens.AsNoTracking().FirstOrDefaultAsync(
            token => token.TokenHash == hash && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now));
        if (token is null)
            return AuthenticateResult.Fail("The token is unknown, revoked or expired.");
        var claims = token.Scopes.Split(' ').Select(scope => new Claim(ScopeClaim, scope)).Append(new(ClaimTypes.NameIdentifier, token.PersonId.ToString()));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), Scheme));
    }
}
