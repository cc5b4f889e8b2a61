using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests.Storage;

/// <summary>Held on the provider that the tests run on; tables that serve full-text search begin with <c>search_</c> and are not looked at.</summary>
public sealed class SchemaTests(Platform platform) : IClassFixture<Platform>
{
    private const string Columns = """
        SELECT t.name || '.' || c.name || ' ' || lower(c.type) || (CASE WHEN c."notnull" = 1 THEN '' ELSE ' null' END) AS "Value"
        FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'search_%'
        """;

    private const string PostgresColumns = """
        SELECT table_name || '.' || column_name || ' ' || data_type || (CASE WHEN is_nullable = 'NO' THEN '' ELSE ' null' END) AS "Value"
        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'search\_%'
        """;

    [Fact]
    public async Task The_database_has_exactly_the_columns_that_the_model_expects()
    {
        var there = await platform.InStoreAsync(store => store.Database.SqlQueryRaw<string>(store.IsPostgres ? PostgresColumns : Columns).ToListAsync());
        var expected = await platform.InStoreAsync(store => Task.FromResult(Expected(store)));
        Assert.Equal(expected.Order(), there.Where(column => !column.StartsWith("schema_migrations.", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Applying_twice_does_nothing() =>
        Assert.Equal(0, await platform.Services.GetRequiredService<Migrations>().ApplyAsync());

    [Fact]
    public void Both_providers_have_the_same_steps() => Assert.Equal(
        Migration.Of(Provider.Sqlite("x")).Select(step => (step.Number, step.Name)),
        Migration.Of(Provider.For("Host=x", new DataFolder(platform.Folder))).Select(step => (step.Number, step.Name)));

    private static List<string> Expected(Store store) =>
        [.. store.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(
            column => $"{table.Name}.{column.Name} {Type(column)}{(column.IsNullable ? " null" : "")}"))];

    private static string Type(IColumn column) => column.StoreType.ToLowerInvariant();
}
