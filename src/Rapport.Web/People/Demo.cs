using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>
/// <c>--demo</c>: an installation to look around in, of its own in a temporary folder. Whoever asks from this machine is signed in as its
/// owner, and may see it as anybody else there; nobody else is answered; nothing is kept.
/// </summary>
internal static class Demo
{
    /// <summary>The organisation of the samples.</summary>
    public const string Organisation = "Hearth & Sole";

    private const string Setting = "Demo";

    /// <summary>The arguments without <c>--demo</c>.</summary>
    public static string[] Without(string[] args) => [.. args.Where(arg => arg != "--demo")];

    /// <summary>Points the installation at a folder of its own where <c>--demo</c> is among the arguments.</summary>
    public static void DemoIfAsked(this WebApplicationBuilder builder, string[] args)
    {
        if (!args.Contains("--demo"))
            return;
        builder.Configuration[Setting] = "true";
        builder.Configuration["RAPPORT_DATA"] = Directory.CreateTempSubdirectory("rapport-demo-").FullName;
        builder.Configuration["ConnectionStrings:Rapport"] = "";
    }

    /// <summary>Whether this is a demo.</summary>
    public static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>(Setting);

    /// <summary>Whether this is a demo.</summary>
    public static bool IsDemo(this WebApplication app) => app.Configuration.IsDemo();

    /// <summary>Makes organisation and people where there are none, and throws the folder away at the end.</summary>
    public static async Task OpenDemoAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (!await store.People.AnyAsync())
        {
            store.Add(new Organisation { Name = Organisation });
            await scope.ServiceProvider.GetRequiredService<DemoPeople>().MoveInAsync();
        }
        var folder = app.Services.GetRequiredService<DataFolder>();
        app.Lifetime.ApplicationStopped.Register(() =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Path, recursive: true);
        });
    }

    /// <summary>Signs in who asks from this machine, and refuses all others; between authentication and recognition.</summary>
    public static void UseDemo(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!IsHere(context))
        {
            await TypedResults.Problem("A demo answers its own machine only.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return;
        }
        if (context.User.Identity?.IsAuthenticated != true)
        {
            var owner = await context.RequestServices.GetRequiredService<Store>().People.SingleAsync(person => person.UserName == DemoPeople.Owner);
            context.User = await context.RequestServices.GetRequiredService<IUserClaimsPrincipalFactory<Person>>().CreateAsync(owner);
        }
        await next(context);
    });

    /// <summary>The host's name is looked at as well, or a page elsewhere could have its own name lead here.</summary>
    private static bool IsHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]");
}
