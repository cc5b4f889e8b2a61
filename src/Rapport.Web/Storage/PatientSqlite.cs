using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static SQLitePCL.raw;

namespace Rapport.Web.Storage;

/// <summary>
/// Lets SQLite itself wait for the pen, in steps of a few milliseconds: the driver, which waits only where SQLite does not, sleeps 150 at a
/// time, and so the unlucky one of many readers who write a line each would wait for seconds.
/// </summary>
internal sealed class PatientSqlite : DbConnectionInterceptor
{
    private const int Patience = 30_000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        sqlite3_busy_timeout(((SqliteConnection)connection).Handle, Patience);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
