using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>
/// Reads one import from the spool into the store, batch by batch: while one batch is stored the next is read. Where it was interrupted it
/// goes on behind the last conversation stored; reading a file twice gives the same conversations in the same order.
/// </summary>
internal sealed class Importing(Intake intake, Spool spool, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock)
{
    private const int MostConversations = 400, MostCharacters = 2_000_000;

    /// <summary>Whether e-mail addresses, numbers and customers' names are kept: <c>Import:KeepPersonalData</c>, normally not.</summary>
    private readonly bool keepsPersonalData = configuration.GetValue("Import:KeepPersonalData", false);

    /// <summary>Runs it to its end, or until somebody stops it.</summary>
    /// <exception cref="OperationCanceledException">The program ends; the import goes on when it starts again.</exception>
    public async Task RunAsync(Import import, CancellationToken stop)
    {
        if (!await IsBegunAsync(import.Id))
            return;
        var complaints = new Complaints();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var batches = System.Threading.Channels.Channel.CreateBounded<(List<Arrival> Arrivals, long BytesDone)>(2);
        var reading = Task.Run(() => ReadAsync(import, complaints, batches.Writer, ended.Token), CancellationToken.None);
        var (isWanted, noted) = (true, 0L);
        try
        {
            await foreach (var (arrivals, bytesDone) in batches.Reader.ReadAllAsync(stop))
            {
                isWanted = await intake.KeepAsync(arrivals, new(import.Id, bytesDone), stop: stop) is not null;
                if (!isWanted)
                    break;
                if (complaints.Count > noted)
                    await NoteAsync(import.Id, complaints);
                noted = complaints.Count;
            }
        }
        finally
        {
            await ended.CancelAsync();
            await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        if (isWanted)
            await reading;
        await FinishAsync(import, isWanted ? ImportState.Done : ImportState.Stopped, complaints);
    }

    /// <summary>Gives it up for now, with the reason; its file stays in the spool, to be tried again.</summary>
    public async Task FailAsync(Import import, string reason)
    {
        var complaints = new Complaints();
        complaints.Add(new(import.File, null, reason));
        await EndAsync(import, ImportState.Failed, import.Spool, complaints);
    }

    private async Task ReadAsync(
        Import import, Complaints complaints, ChannelWriter<(List<Arrival> Arrivals, long BytesDone)> batches, CancellationToken stop)
    {
        try
        {
            await using var file = spool.Open(import.Spool!);
            var (batch, characters) = (new List<Arrival>(), 0L);
            foreach (var conversation in ConversationFile.Read(file, import.File, Options(import), complaints.Add).Skip((int)import.Conversations))
            {
                stop.ThrowIfCancellationRequested();
                batch.Add(new Arrival(AsKept(conversation, import)));
                characters += batch[^1].Talk.Length;
                if (batch.Count < MostConversations && characters < MostCharacters)
                    continue;
                await batches.WriteAsync((batch, file.Position), stop);
                (batch, characters) = ([], 0);
            }
            await batches.WriteAsync((batch, file.Length), stop);
            batches.Complete();
        }
        catch (Exception failure)
        {
            batches.TryComplete(failure);
            throw;
        }
    }

    /// <summary>As it may be kept: without personal data, and under the source that the person named where the file names none.</summary>
    private Conversation AsKept(Conversation conversation, Import import)
    {
        var kept = keepsPersonalData ? conversation : Redaction.Apply(conversation).Conversation;
        return import.Source is { } source && kept.Source == import.File ? kept with { Source = source } : kept;
    }

    private static ReadOptions Options(Import import) => new()
    {
        Format = import.Format,
        Advisors = import.Advisors?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };

    private Task<bool> IsBegunAsync(long id) => InStoreAsync(async store =>
    {
        var now = clock.GetUtcNow();
        return await store.Imports.Where(import => import.Id == id && (import.State == ImportState.Waiting || import.State == ImportState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Running)
                .SetProperty(import => import.StartedAt, import => import.StartedAt ?? now)) == 1;
    });

    private Task<int> NoteAsync(long id, Complaints complaints) => InStoreAsync(store =>
        store.Imports.Where(import => import.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(import => import.Complaints, complaints.Lines).SetProperty(import => import.Complained, complaints.Count)));

    private async Task FinishAsync(Import import, ImportState state, Complaints complaints)
    {
        await EndAsync(import, state, null, complaints);
        spool.Remove(import.Spool!);
    }

    private Task<int> EndAsync(Import import, ImportState state, string? file, Complaints complaints) => InStoreAsync(store =>
        store.Imports.Where(row => row.Id == import.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, state).SetProperty(row => row.Spool, file).SetProperty(row => row.FinishedAt, clock.GetUtcNow())
            .SetProperty(row => row.Complaints, complaints.Lines).SetProperty(row => row.Complained, complaints.Count)));

    private async Task<T> InStoreAsync<T>(Func<Store, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Store>());
    }
}
