using System.Buffers;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>A file is larger than this installation takes.</summary>
internal sealed class TooLargeException(long most) : Exception(
    $"It is larger than {most:N0} bytes, the most that this installation takes at once: divide it, or raise Import:MaxBytes.");

/// <summary>Files that have arrived and are not read yet, in the folder <c>spool</c> of the data folder.</summary>
internal sealed class Spool(DataFolder folder, IConfiguration configuration)
{
    private readonly string path = Directory.CreateDirectory(folder.In("spool")).FullName;

    /// <summary>The most bytes of one file: <c>Import:MaxBytes</c>, 8 GiB where it is not set.</summary>
    public long MostBytes { get; } = configuration.GetValue("Import:MaxBytes", 8L << 30);

    /// <summary>Names of all files in it.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file));

    /// <summary>Takes a file in, and returns when it is on the disk.</summary>
    /// <returns>Its name in the spool, and its length in bytes.</returns>
    /// <exception cref="TooLargeException">Nothing of it is kept.</exception>
    public async Task<(string Name, long Bytes)> TakeAsync(Stream content, CancellationToken stop)
    {
        var name = Guid.NewGuid().ToString("N");
        try
        {
            await using var file = new FileStream(In(name), Options(FileMode.CreateNew, FileAccess.Write));
            await CopyAsync(content, file, stop);
            file.Flush(flushToDisk: true);
            return (name, file.Length);
        }
        catch
        {
            Remove(name);
            throw;
        }
    }

    /// <summary>Opens a file of the spool.</summary>
    public FileStream Open(string name) => new(In(name), Options(FileMode.Open, FileAccess.Read));

    /// <summary>Removes a file; one that is not there is no fault.</summary>
    public void Remove(string name) => File.Delete(In(name));

    private async Task CopyAsync(Stream content, FileStream file, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            while (await content.ReadAsync(buffer, stop) is > 0 and var read)
            {
                if (file.Length + read > MostBytes)
                    throw new TooLargeException(MostBytes);
                await file.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string In(string name) => Path.Combine(path, name);

    private static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.Read, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows() && mode == FileMode.CreateNew)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
