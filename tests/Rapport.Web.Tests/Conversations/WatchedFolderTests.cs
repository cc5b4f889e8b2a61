namespace Rapport.Web.Tests.Conversations;

public sealed class WatchedFolderTests(Platform platform) : IClassFixture<Platform>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rapport-watched-").FullName;

    [Fact]
    public async Task A_file_is_taken_when_it_stops_growing_and_moved_to_where_it_belongs()
    {
        platform.With("Watch:Folder", folder).With("Watch:Seconds", "0.1");
        await File.WriteAllTextAsync(Path.Combine(folder, "good.jsonl"), Uploads.TwoTalks);
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.jsonl"), "nothing that anybody could read");
        _ = platform.Services;
        Assert.Equal(2, (await platform.FinishedAsync("good.jsonl")).Conversations);
        await platform.FinishedAsync("bad.jsonl");
        await ThereAsync(Path.Combine(folder, "done", "good.jsonl"));
        await ThereAsync(Path.Combine(folder, "failed", "bad.jsonl.problems.txt"));
        Assert.Empty(Directory.GetFiles(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task ThereAsync(string file)
    {
        for (var tries = 0; tries < 200 && !File.Exists(file); tries++)
            await Task.Delay(50);
        Assert.True(File.Exists(file), $"{file} is not there.");
    }
}
