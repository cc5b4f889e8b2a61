using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>Thanks that reach the person who earned them, with the words that earned them; no points, no levels, no leaderboard.</summary>
internal static class ThanksSlice
{
    /// <summary>Whom a heard moment is offered to.</summary>
    public static readonly string[] Leaders = [nameof(Role.Owner), nameof(Role.Leader)];

    public static IServiceCollection AddThanks(this IServiceCollection services)
    {
        services.AddScoped<Thanking>();
        services.AddScoped<WorthAWord>();
        services.AddScoped<Awards>();
        services.AddScoped<IOwnPart, ThanksToYou>();
        services.AddScoped<IOwnPart, OfferToLeaders>();
        services.AddScoped<IConversationPart, ThankForConversation>();
        services.AddScoped<IErasurePart, ThanksErasure>();
        services.AddScoped<ISamplePart, ThanksSample>();
        services.AddSingleton(new Place("Thanks", "/thanks", Errand.Raise, Order: 30));
        return services;
    }

    public static IEndpointRouteBuilder MapThanks(this IEndpointRouteBuilder app)
    {
        app.MapThanksApi();
        app.MapGet("/thanks/tables/{file}", ThanksTables.GetAsync);
        return app;
    }

    extension(Store store)
    {
        public DbSet<Thank> Thanks => store.Set<Thank>();

        public DbSet<DealtMoment> DealtMoments => store.Set<DealtMoment>();

        public DbSet<Award> Awards => store.Set<Award>();

        public DbSet<Nominee> Nominees => store.Set<Nominee>();
    }
}
