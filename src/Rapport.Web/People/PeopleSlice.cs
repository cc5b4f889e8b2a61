using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Who is here, what they may do, and what they did.</summary>
internal static class PeopleSlice
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSignIn();
        services.AddThrottling();
        services.AddAuthorizationBuilder().SetFallbackPolicy(SignIn.SignedIn).SetDefaultPolicy(SignIn.SignedIn);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Viewer>() ?? Viewer.Nobody);
        services.AddScoped<Logbook>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<Roster>();
        services.AddScoped<Accounts>();
        services.AddScoped<DemoPeople>();
        services.AddOptions<RazorPagesOptions>().Configure<IConfiguration>(DemoPeople.OnlyInDemo);
        services.AddSingleton(new Place("People", "/people", Errand.SetUp, Order: 40, nameof(Role.Owner)));
        services.AddSingleton(new Place("Audit log", "/log", Errand.SetUp, Order: 50, nameof(Role.Owner)));
        services.AddSingleton(new Place("Settings", "/settings", Errand.SetUp, Order: 60, nameof(Role.Owner)));
        return services;
    }

    /// <summary>Who is asking, and whether they may: after the headers, before every page.</summary>
    public static WebApplication UsePeople(this WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        if (app.IsDemo())
            app.UseDemo();
        app.UseMiddleware<Recognition>();
        app.UseRateLimiter();
        app.UseAuthorization();
        return app;
    }

    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapGet("/log.csv", LogExport.CsvAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)));
        app.MapGet("/api/me", (Viewer viewer) => TypedResults.Ok(new Me(viewer.Name, viewer.Role, viewer.Advisor, viewer.Teams)));
        return app;
    }

    extension(Store store)
    {
        public DbSet<Person> People => store.Set<Person>();

        public DbSet<Team> Teams => store.Set<Team>();

        public DbSet<Membership> Memberships => store.Set<Membership>();

        public DbSet<OneTimeLink> Links => store.Set<OneTimeLink>();

        public DbSet<ApiToken> ApiTokens => store.Set<ApiToken>();

        public DbSet<LogEntry> Log => store.Set<LogEntry>();

        /// <summary>Where a person was when, the first first.</summary>
        public async Task<IReadOnlyList<Spell>> SpellsAsync(long personId) => await store.Memberships
            .Where(membership => membership.PersonId == personId).OrderBy(membership => membership.Since)
            .Join(store.Teams, membership => membership.TeamId, team => team.Id,
                (membership, team) => new Spell(team.Id, team.Name, membership.Since, membership.Until))
            .ToListAsync();

        /// <summary>Whether somebody else who is here bears this name in conversations, and would lose them to a second.</summary>
        public Task<bool> IsAdvisorTakenAsync(string name, long? besides = null) => store.People.AnyAsync(
            person => person.Advisor == name && person.DeactivatedAt == null && person.Id != besides);

        /// <summary>The organisation; null before the set-up.</summary>
        public Task<Organisation?> OrganisationAsync() => store.Set<Organisation>().SingleOrDefaultAsync();
    }

    private sealed record Me(string Name, Role? Role, string? Advisor, IReadOnlyList<string> Teams);
}
