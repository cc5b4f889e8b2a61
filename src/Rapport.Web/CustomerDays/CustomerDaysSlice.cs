using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Close to customers: days on the road, beside them, as one of them; what was seen, and what was done about it.</summary>
internal static class CustomerDaysSlice
{
    public static IServiceCollection AddCustomerDays(this IServiceCollection services)
    {
        services.AddOptions<DaySettings>().BindConfiguration("CustomerDays");
        services.AddSingleton(provider => new HouseClock(provider.GetRequiredService<IOptions<DaySettings>>().Value));
        services.AddScoped<Seats>();
        services.AddScoped<Diary>();
        services.AddScoped<IOwnPart, OwnDays>();
        services.AddScoped<IErasurePart, DayErasure>();
        services.AddScoped<ISamplePart, DaySample>();
        services.AddSingleton(new Place("Customer days", "/days", Errand.Hear, Order: 40));
        return services;
    }

    public static IEndpointRouteBuilder MapCustomerDays(this IEndpointRouteBuilder app)
    {
        app.MapDaysApi();
        app.MapGet("/days/feed/{token}", Feeds.GetAsync).AllowAnonymous();
        app.MapGet("/days/tables/{file}", DayTables.GetAsync);
        return app;
    }

    extension(Store store)
    {
        public DbSet<CustomerDay> CustomerDays => store.Set<CustomerDay>();

        public DbSet<DaySeat> DaySeats => store.Set<DaySeat>();

        public DbSet<DayNote> DayNotes => store.Set<DayNote>();

        public DbSet<DayAction> DayActions => store.Set<DayAction>();
    }
}
