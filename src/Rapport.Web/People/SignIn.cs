using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Rapport.Web.Look;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>How people and programs prove who they are: a cookie for pages, a bearer token for the API.</summary>
internal static class SignIn
{
    private const string Either = "CookieOrToken";

    /// <summary>Every page and endpoint asks for this unless it says otherwise.</summary>
    public static AuthorizationPolicy SignedIn { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        var authentication = services.AddAuthentication(options => options.DefaultScheme = options.DefaultChallengeScheme = Either);
        authentication.AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(options =>
        {
            options.Cookie.Name = "rapport";
            options.Cookie.SameSite = SameSiteMode.Lax;
            (options.LoginPath, options.AccessDeniedPath) = ("/sign-in", "/problem/403");
            (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromHours(12), true);
            options.Events.OnRedirectToLogin = context => AnswerAsync(context.HttpContext, context.RedirectUri, 401);
            options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context.HttpContext, null, 403);
        }));
        authentication.AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.Scheme, null);
        authentication.AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
            BearerToken.IsIn(context.Request) ? BearerToken.Scheme : IdentityConstants.ApplicationScheme);
        services.AddIdentityCore<Person>(Configure).AddSignInManager().AddDefaultTokenProviders().AddEntityFrameworkStores<Store>();
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, Claims>();
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "";
    }

    private static Task AnswerAsync(HttpContext context, string? redirect, int status)
    {
        if (redirect is null || context.IsApi())
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(redirect);
        return Task.CompletedTask;
    }

    /// <summary>A cookie says who; the role in it serves the request that signs in, and is read afresh for each later one.</summary>
    private sealed class Claims : IUserClaimsPrincipalFactory<Person>
    {
        public Task<ClaimsPrincipal> CreateAsync(Person user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, user.Id.ToString()),
                new(ClaimTypes.Name, user.Name),
                new(ClaimTypes.Role, user.Role.ToString()),
                new(StampClaim, user.SecurityStamp ?? ""),
            ],
            IdentityConstants.ApplicationScheme)));
    }

    /// <summary>Changes with the password and the second factor, and ends sessions that began before.</summary>
    public static string StampClaim { get; } = new ClaimsIdentityOptions().SecurityStampClaimType;
}
