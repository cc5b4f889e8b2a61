using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Example.Pulse;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>Leaders first: what those who lead did themselves, for all to see; and how people here say that they are treated.</summary>
internal static class ExampleSlice
{
    public static IServiceCollection AddExample(this IServiceCollection services)
    {
        services.AddScoped<Forwarding>();
        services.AddScoped<Rounds>();
        services.AddScoped<PulseAnswering>();
        services.AddHostedService<ClosingPulse>();
        services.AddScoped<IConversationPart, ForwardPart>();
        services.AddScoped<IOwnPart, PulseWaits>();
        services.AddScoped<IOwnPart, GoingFirst>();
        services.AddScoped<IErasurePart, ExampleErasure>();
        services.AddScoped<ISamplePart, ExampleSample>();
        services.AddSingleton(new Place("Example", "/example", Errand.Raise, Order: 10));
        return services;
    }

    public static IEndpointRouteBuilder MapExample(this IEndpointRouteBuilder app)
    {
        app.MapExampleApi();
        app.MapGet("/example/tables/{file}", ExampleTables.GetAsync);
        return app;
    }

    extension(Store store)
    {
        public DbSet<Forward> Forwards => store.Set<Forward>();

        public DbSet<PulseRound> PulseRounds => store.Set<PulseRound>();

        public DbSet<PulseGroup> PulseGroups => store.Set<PulseGroup>();

        public DbSet<PulseTally> PulseTallies => store.Set<PulseTally>();

        public DbSet<PulseSentence> PulseSentences => store.Set<PulseSentence>();

        public DbSet<PulseAsked> PulseAsked => store.Set<PulseAsked>();
    }
}
