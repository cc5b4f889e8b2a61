using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rapport.Web.Storage;

/// <summary>
/// Lets SQLite itself wait for the pen, in steps of a few milliseconds: the driver, which waits only where SQLite does not, sleeps 150 at a
/// time, and so the unlucky one of many readers who write a line each would wait for seconds.
/// </summary>
internal sealed class PatientSqlite : DbConnectionInterceptor
{
    private const string Patience = "PRAGMA busy_timeout = 30000";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Patience;
        return command;
    }
}
