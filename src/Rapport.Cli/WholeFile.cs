using System.Text;

namespace Rapport.Cli;

/// <summary>Writes files that are either whole or not there: an interrupted or failed run leaves what stood there before.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<TextWriter> write) => Write(path, (Stream stream) =>
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        write(text);
    });

    public static void Write(string path, Action<Stream> write)
    {
        // A device or a pipe is written to, not replaced.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            write(device);
            return;
        }

        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var file = File.Create(unfinished))
                write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new WrongUseException($"{path} cannot be written: {failure.Message} Choose another place.");
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }
}
