namespace Rapport.Web.Browser;

/// <summary>An installation from its first start on: the link, the sample, the first files.</summary>
public class FirstWalks
{
    [SkippableFact]
    public async Task The_set_up_link_works_once_the_sample_comes_and_goes_and_files_come_in_with_progress()
    {
        Walk.NeedsBrowser();
        await using var installation = await Installation.StartAsync();
        foreach (var walk in new[] { "first-start", "sample", "upload" })
            await Walk.GoAsync(walk, installation);
    }
}
