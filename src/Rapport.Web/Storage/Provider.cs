using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Rapport.Web.Storage;

/// <summary>Which database, and where: one SQLite file in the data folder, or PostgreSQL.</summary>
internal sealed record Provider
{
    private static readonly PatientSqlite Patient = new();

    private Provider(string name, string connection) => (Name, Connection) = (name, connection);

    /// <summary><c>sqlite</c> or <c>postgres</c>, as in the names of the migrations.</summary>
    public string Name { get; }

    /// <summary>The connection string; it may hold a password and is never logged.</summary>
    public string Connection { get; }

    /// <summary>Whether this is PostgreSQL.</summary>
    public bool IsPostgres => Name == "postgres";

    /// <summary>PostgreSQL where a connection string is given, else the file <c>rapport.db</c> in the data folder.</summary>
    public static Provider For(string? connection, DataFolder folder) =>
        string.IsNullOrWhiteSpace(connection) ? Sqlite(folder.In("rapport.db")) : new("postgres", connection);

    /// <summary>One SQLite file.</summary>
    public static Provider Sqlite(string file) => new(
        "sqlite",
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString());

    /// <summary>Points EF Core at this database.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsPostgres)
            options.UseNpgsql(Connection);
        else
            options.UseSqlite(Connection).AddInterceptors(Patient);
    }
}
