using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>
/// Takes files from the folder <c>Watch:Folder</c> as soon as they stop growing, and moves them beside it when they are read: to
/// <c>done</c>, or, with what was wrong in a file next to them, to <c>failed</c>.
/// </summary>
internal sealed partial class WatchedFolder(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<WatchedFolder> log) : BackgroundService
{
    private readonly string? folder = configuration["Watch:Folder"] is { Length: > 0 } set ? Path.GetFullPath(set) : null;
    private readonly TimeSpan every = TimeSpan.FromSeconds(configuration.GetValue("Watch:Seconds", 5d));
    private Dictionary<string, (long Bytes, DateTime At)> seen = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (folder is null)
            return;
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                Directory.CreateDirectory(folder);
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotLookedAt(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watched folder could not be looked at; it is tried again.")]
    private partial void NotLookedAt(Exception failure);

    private async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var now = Files().ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc), StringComparer.Ordinal);
        foreach (var path in now.Keys)
        {
            if (await store.Imports.OrderBy(import => import.Id).LastOrDefaultAsync(import => import.Watched == path, stop) is { } import)
                await ClearAsync(store, import, path);
            else if (seen.TryGetValue(path, out var before) && before == now[path])
                await TakeAsync(scope.ServiceProvider, path, stop);
        }
        seen = now;
    }

    private IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(folder!).EnumerateFiles().Where(file => file.Length > 0 && !file.Name.StartsWith('.') && !file.Attributes.HasFlag(FileAttributes.Hidden));

    private async Task TakeAsync(IServiceProvider services, string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        var spooled = await services.GetRequiredService<Spool>().TakeAsync(file, stop);
        var desk = services.GetRequiredService<ImportDesk>();
        var import = desk.New(path, spooled, configuration["Watch:Source"], configuration["Watch:Format"], configuration["Watch:Advisors"]?.Replace(',', '\n'));
        import.Watched = path;
        await desk.HandInAsync(import);
    }

    /// <summary>Lets go of the file first: whoever is interrupted between the two reads it once more, which is safe, and never loses it.</summary>
    private async Task ClearAsync(Store store, Import import, string path)
    {
        if (import.IsOpen)
            return;
        import.Watched = null;
        await store.SaveChangesAsync();
        var isDone = import.State == ImportState.Done && import.Conversations > 0;
        var home = Directory.CreateDirectory(Path.Combine(folder!, isDone ? "done" : "failed")).FullName;
        var to = Path.Combine(home, Path.GetFileName(path));
        if (File.Exists(to))
            to = Path.Combine(home, $"{clock.GetUtcNow():yyyyMMdd-HHmmss}-{import.Id}-{Path.GetFileName(path)}");
        File.Move(path, to);
        if (import.Complaints.Length > 0)
            await File.WriteAllTextAsync(to + ".problems.txt", import.Complaints);
    }
}
