using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class PrivacyTests : FreshPlatform
{
    [Fact]
    public async Task The_programs_own_log_names_nobody()
    {
        using var lines = new Lines();
        await using var watched = Platform.WithWebHostBuilder(host => host.ConfigureLogging(log => log.AddProvider(lines)));
        await Platform.PersonAsync("agnieszka", Role.Advisor);
        var browser = new Browser(watched.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));
        await browser.SignInAsync("agnieszka", "not the password");
        await browser.SignInAsync("agnieszka");
        await browser.OpenAsync("/account");
        Assert.NotEmpty(lines.Written);
        Assert.DoesNotContain(lines.Written, line => line.Contains("agnieszka", StringComparison.OrdinalIgnoreCase) || line.Contains("password", StringComparison.Ordinal));
    }

    /// <summary>Keeps what is logged, at the levels that are set.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Written)
                Written.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
