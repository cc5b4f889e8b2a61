using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>Hiring for heart: the same questions for all, two who judge alone before they talk, people who decide. No machine scores anything.</summary>
internal static class HiringSlice
{
    public static IServiceCollection AddHiring(this IServiceCollection services)
    {
        services.AddOptions<HiringSettings>().BindConfiguration("Hiring");
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<HiringSettings>>().Value);
        services.AddSingleton<GuideBook>();
        services.AddSingleton<Forgetting>();
        services.AddHostedService(provider => provider.GetRequiredService<Forgetting>());
        services.AddScoped<Openings>();
        services.AddScoped<Candidacy>();
        services.AddScoped<HandingIn>();
        services.AddScoped<SideBySide>();
        services.AddScoped<WorkSample>();
        services.AddScoped<FairBook>();
        services.AddScoped<Deciding>();
        services.AddScoped<IOwnPart, OwnSheets>();
        services.AddScoped<IErasurePart, HiringErasure>();
        services.AddScoped<ISamplePart, HiringSample>();
        services.AddSingleton(new Place("Hiring", "/hiring", Errand.Raise, Order: 60, HiringSight.Openers));
        return services;
    }

    public static IEndpointRouteBuilder MapHiring(this IEndpointRouteBuilder app)
    {
        app.MapHiringApi();
        app.MapGet("/hiring/tables/{file}", HiringTables.GetAsync).RequireAuthorization(policy => policy.RequireRole(HiringSight.Openers));
        return app;
    }

    extension(Store store)
    {
        public DbSet<Opening> Openings => store.Set<Opening>();

        public DbSet<Candidate> Candidates => store.Set<Candidate>();

        public DbSet<Sheet> Sheets => store.Set<Sheet>();

        public DbSet<Agreed> AgreedLevels => store.Set<Agreed>();

        public DbSet<GuideVersion> GuideVersions => store.Set<GuideVersion>();

        public DbSet<FairSlip> FairSlips => store.Set<FairSlip>();

        public DbSet<FairCount> FairCounts => store.Set<FairCount>();
    }
}
