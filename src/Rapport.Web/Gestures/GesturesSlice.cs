using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Gestures.Ready;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>Empathy in action: small things done for customers without asking, what was asked and not granted, and whether management is ready.</summary>
internal static class GesturesSlice
{
    /// <summary>Who reads what came of them, within their teams.</summary>
    public static readonly string[] Readers = [nameof(Role.Owner), nameof(Role.Leader), nameof(Role.Auditor)];

    public static IServiceCollection AddGestures(this IServiceCollection services)
    {
        services.AddScoped<Gesturing>();
        services.AddScoped<Readiness>();
        services.AddScoped<IConversationPart, GesturesOfConversation>();
        services.AddScoped<IOwnPart, OwnGestures>();
        services.AddScoped<IOwnPart, AsksNudge>();
        services.AddScoped<IErasurePart, GestureErasure>();
        services.AddScoped<ISamplePart, GestureSample>();
        services.AddSingleton(new Place("Gestures", "/gestures", Errand.Raise, Order: 40));
        return services;
    }

    public static IEndpointRouteBuilder MapGestures(this IEndpointRouteBuilder app)
    {
        app.MapGesturesApi();
        app.MapGet("/gestures/tables/{file}", GestureTables.GetAsync).RequireAuthorization(policy => policy.RequireRole(Readers));
        return app;
    }

    extension(Store store)
    {
        public DbSet<Gesture> Gestures => store.Set<Gesture>();

        public DbSet<GestureAsk> GestureAsks => store.Set<GestureAsk>();

        public DbSet<GestureBudget> GestureBudgets => store.Set<GestureBudget>();
    }
}
