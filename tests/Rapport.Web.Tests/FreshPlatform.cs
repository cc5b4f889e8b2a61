namespace Rapport.Web.Tests;

/// <summary>Gives each test a platform of its own, for tests about an installation's beginning or its settings.</summary>
public abstract class FreshPlatform : IAsyncLifetime, IDisposable
{
    /// <summary>Not started yet, so that settings can still be made.</summary>
    protected Platform Platform { get; } = new();

    public Task InitializeAsync() => Platform.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)Platform).DisposeAsync();

    public void Dispose()
    {
        Platform.Dispose();
        GC.SuppressFinalize(this);
    }
}
