namespace Rapport.Web.Browser;

/// <summary>One installation for all walks of a class: an owner, a leader and an advisor live there, with the sample organisation.</summary>
public sealed class House : IAsyncLifetime
{
    private Installation? installation;

    public async Task InitializeAsync()
    {
        try
        {
            Walk.NeedsBrowser();
        }
        catch (SkipException)
        {
            return; // each test skips for itself, and says why
        }
        installation = await ModelHouse.MoveInAsync();
    }

    public async Task DisposeAsync()
    {
        if (installation is not null)
            await installation.DisposeAsync();
    }

    internal Task WalkAsync(string name, params string[] programs)
    {
        Walk.NeedsBrowser(programs);
        return Walk.GoAsync(name, installation!);
    }
}
