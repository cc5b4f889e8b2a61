using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web;

/// <summary>How the program starts.</summary>
internal static class Start
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Pages' files and settings are found beside the program, wherever it is started.</summary>
    public static WebApplicationOptions Options(string[] args) =>
        new() { Args = Demo.Without(args), ContentRootPath = AppContext.BaseDirectory, WebRootPath = LookSlice.Files };

    /// <summary>Listens on <c>http://localhost:5080</c> where nothing else is set.</summary>
    public static void ListenByDefault(this WebApplicationBuilder builder)
    {
        var set = new[] { "urls", "http_ports", "https_ports", "Kestrel:Endpoints" };
        if (!set.Any(key => builder.Configuration.GetSection(key).Exists()))
            builder.WebHost.UseUrls(DefaultAddress);
    }

    /// <returns>False where the database is newer than the program, which has been said.</returns>
    public static async Task<bool> MigrateAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<Migrations>().ApplyAsync();
            return true;
        }
        catch (NewerDatabaseException newer)
        {
            await Console.Error.WriteLineAsync(newer.Message);
            return false;
        }
    }
}
