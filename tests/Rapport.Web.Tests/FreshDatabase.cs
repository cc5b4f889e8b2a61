using Microsoft.Data.Sqlite;
using Npgsql;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests;

/// <summary>
/// An empty database and a folder: a SQLite file there, or, where <c>RAPPORT_TEST_POSTGRES</c> holds a connection string to a server, a
/// PostgreSQL database of its own on that server.
/// </summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("RAPPORT_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    private static readonly Lazy<Task<FreshDatabase>> Model = new(MakeModelAsync);

    private readonly string name = "rapport_" + Guid.NewGuid().ToString("N");

    /// <summary>For the setting <c>RAPPORT_DATA</c>.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("rapport-").FullName;

    /// <summary>For the setting <c>ConnectionStrings:Rapport</c>; null for the SQLite file.</summary>
    public string? Connection { get; private set; }

    /// <summary>The same for code that wants a provider.</summary>
    public Provider Provider => Provider.For(Connection, new DataFolder(Folder));

    /// <summary>One without a schema.</summary>
    public static Task<FreshDatabase> MakeAsync() => MakeAsync("");

    /// <summary>One with today's schema: a copy of one that was brought there once a run, which takes a tenth of the time.</summary>
    public static async Task<FreshDatabase> MakeMigratedAsync()
    {
        var model = await Model.Value;
        var made = await MakeAsync($" TEMPLATE {model.name}");
        if (Server is null)
            File.Copy(Path.Combine(model.Folder, "rapport.db"), Path.Combine(made.Folder, "rapport.db"));
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        if (Connection is not null)
            await OnServerAsync($"DROP DATABASE {name} WITH (FORCE)");
        else
            SqliteConnection.ClearPool(new SqliteConnection(Provider.Connection));
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // A demo has thrown it away itself, or does so at this moment.
        }
    }

    private static async Task<FreshDatabase> MakeAsync(string like)
    {
        var made = new FreshDatabase();
        if (Server is null)
            return made;
        await OnServerAsync($"CREATE DATABASE {made.name}{like}");
        made.Connection = new NpgsqlConnectionStringBuilder(Server) { Database = made.name, MaxPoolSize = 20 }.ToString();
        return made;
    }

    private static async Task<FreshDatabase> MakeModelAsync()
    {
        var model = await MakeAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => model.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await new Migrations(model.Provider, TimeProvider.System).ApplyAsync();
        return model;
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
