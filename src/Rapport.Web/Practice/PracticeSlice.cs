using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>Practising to hear, and to answer: short, by oneself, and seen by nobody else.</summary>
internal static class PracticeSlice
{
    /// <summary>Who makes scenarios of real conversations.</summary>
    public const string Makers = $"{nameof(Role.Owner)},{nameof(Role.Leader)},{nameof(Role.Auditor)}";

    public static IServiceCollection AddPractice(this IServiceCollection services)
    {
        services.AddSingleton<Shelf>();
        services.AddSingleton<Scenarios>();
        services.AddScoped<ForToday>();
        services.AddScoped<Exercising>();
        services.AddScoped<IOwnPart, OwnPractice>();
        services.AddScoped<IConversationPart, PracticePart>();
        services.AddScoped<IErasurePart, PracticeErasure>();
        services.AddSingleton(new Place("Practice", "/practice", Errand.Raise, Order: 50));
        return services;
    }

    public static IEndpointRouteBuilder MapPractice(this IEndpointRouteBuilder app)
    {
        app.MapPracticeApi();
        app.MapGet("/practice/recordings/{name}/{file}", RecordingFile.GetAsync);
        return app;
    }

    extension(Store store)
    {
        public DbSet<OwnScenario> OwnScenarios => store.Set<OwnScenario>();
    }
}
