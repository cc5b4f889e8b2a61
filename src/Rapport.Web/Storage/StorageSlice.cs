using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Rapport.Web.Storage;

/// <summary>The database and the data folder.</summary>
internal static class StorageSlice
{
    /// <summary>Needs <c>RAPPORT_DATA</c> and <c>ConnectionStrings:Rapport</c>, both optional.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new DataFolder(provider.GetRequiredService<IConfiguration>()["RAPPORT_DATA"] ?? "data"));
        services.AddSingleton(provider => Provider.For(
            provider.GetRequiredService<IConfiguration>().GetConnectionString("Rapport"), provider.GetRequiredService<DataFolder>()));
        services.AddSingleton<Migrations>();
        services.AddSingleton<GroupCommit>();
        services.AddHostedService(provider => provider.GetRequiredService<GroupCommit>());
        services.AddPooledDbContextFactory<Store>((provider, options) => provider.GetRequiredService<Provider>().Configure(options));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<Store>>().CreateDbContext());
        services.AddDataProtection().SetApplicationName("Rapport");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new StoredKeys(provider.GetRequiredService<IServiceScopeFactory>())));
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        return services;
    }

    /// <summary>Opens the connection once a request instead of once a question: opening costs SQLite as much as a small answer.</summary>
    public static IApplicationBuilder UseStorage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var store = context.RequestServices.GetRequiredService<Store>();
        if (!store.IsPostgres)
            await store.Database.OpenConnectionAsync();
        await next(context);
    });

    /// <summary>Keys that sign cookies live in the database, so that any number of web nodes share them.</summary>
    private sealed class StoredKeys(IServiceScopeFactory scopes) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var scope = scopes.CreateScope();
            return [.. scope.ServiceProvider.GetRequiredService<Store>().Set<DataKey>().AsNoTracking().Select(key => key.Xml).ToList().Select(xml => XElement.Parse(xml))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var scope = scopes.CreateScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            store.Add(new DataKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            store.SaveChanges();
        }
    }
}
