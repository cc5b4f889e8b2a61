namespace Rapport.Web.Browser;

/// <summary>A house furnished once a run, by people through the pages; classes move into copies, since furnishing takes longer than most walks.</summary>
internal static class ModelHouse
{
    private static readonly Lazy<Task<string>> Furnished = new(FurnishAsync);

    /// <summary>A program that runs over a copy of its own.</summary>
    public static async Task<Installation> MoveInAsync()
    {
        var (model, copy) = (await Furnished.Value, Installation.NewFolder());
        foreach (var file in Directory.EnumerateFiles(model, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(model, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return await Installation.StartAsync(copy);
    }

    private static async Task<string> FurnishAsync()
    {
        var installation = await Installation.StartAsync();
        try
        {
            await Walk.GoAsync("furnish", installation);
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
        var folder = await installation.StopAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
