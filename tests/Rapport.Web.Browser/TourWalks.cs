namespace Rapport.Web.Browser;

/// <summary>The demo as docs/tour.md starts it.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    internal Installation? Demo { get; private set; }

    public async Task InitializeAsync()
    {
        if (Walk.HasBrowser)
            Demo = await Installation.StartDemoAsync();
    }

    public async Task DisposeAsync()
    {
        if (Demo is not null)
            await Demo.DisposeAsync();
    }
}

/// <summary>The document is the test: what it says is done, and what it quotes is read.</summary>
public class TourWalks(DemoHouse house) : IClassFixture<DemoHouse>
{
    private static readonly string Tour = Path.Combine(Walk.Folder, "..", "..", "docs", "tour.md");

    [SkippableFact]
    public async Task Every_step_of_the_tour_can_be_done_and_shows_what_it_says()
    {
        Walk.NeedsBrowser();
        await Walk.GoAsync("tour", house.Demo!);
    }

    [SkippableFact]
    public async Task A_tour_with_one_wrong_word_fails_and_names_the_step()
    {
        Walk.NeedsBrowser();
        var (copy, text) = (Path.GetTempFileName(), await File.ReadAllTextAsync(Tour));
        await File.WriteAllTextAsync(copy, text.Replace("“How we made people feel”", "“How we made people buy”", StringComparison.Ordinal));
        var complaint = await Walk.ComplaintAsync(["walks/tour.mjs", house.Demo!.Address], ("TOUR", copy), ("TOUR_PATIENCE", "6000"));
        File.Delete(copy);
        Assert.Contains("step 1 (One number, and how sure it is): read “How we made people buy”: it does not stand on /", complaint, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_reader_of_the_tour_knows_its_forms_and_names_what_it_does_not_know()
    {
        Walk.NeedsNode();
        Assert.Null(await Walk.ComplaintAsync(["--test", "--test-reporter=spec", "--test-reporter-destination=stderr", "walks/tour-reader.test.mjs"]));
    }
}
