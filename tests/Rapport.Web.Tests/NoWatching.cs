using System.Runtime.CompilerServices;

namespace Rapport.Web.Tests;

/// <summary>Every platform in memory would watch its files, and an account may watch 128 at once: here nothing changes, so nobody looks.</summary>
internal static class NoWatching
{
    [ModuleInitializer]
    internal static void Begin()
    {
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }
}
