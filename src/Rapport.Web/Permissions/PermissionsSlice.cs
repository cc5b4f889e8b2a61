using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>Permission instead of scripts: what stands in the way, who asked whether it may go, what was answered, what was tried, what people may do.</summary>
internal static class PermissionsSlice
{
    public static IServiceCollection AddPermissions(this IServiceCollection services)
    {
        services.AddScoped<Candidates>();
        services.AddScoped<Permitting>();
        services.AddScoped<Trying>();
        services.AddScoped<TrialReading>();
        services.AddScoped<Register>();
        services.AddScoped<IOwnPart, MayDo>();
        services.AddScoped<IOwnPart, WaitingForYou>();
        services.AddScoped<IErasurePart, PermissionErasure>();
        services.AddScoped<ISamplePart, PermissionSample>();
        services.AddSingleton(new Place("Permissions", "/permissions", Errand.Raise, Order: 20));
        return services;
    }

    public static IEndpointRouteBuilder MapPermissions(this IEndpointRouteBuilder app)
    {
        app.MapPermissionsApi();
        app.MapGet("/permissions/tables/{file}", RegisterTables.GetAsync);
        return app;
    }

    extension(Store store)
    {
        public DbSet<PermissionRequest> PermissionRequests => store.Set<PermissionRequest>();

        public DbSet<Permission> Permissions => store.Set<Permission>();

        public DbSet<Trial> Trials => store.Set<Trial>();
    }
}
