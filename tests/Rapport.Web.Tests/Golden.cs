using System.Runtime.CompilerServices;

namespace Rapport.Web.Tests;

/// <summary>Texts that somebody has looked at, in a folder <c>Golden</c> beside the test. <c>RAPPORT_GOLDEN=write</c> writes what is there now: look at it before it is kept.</summary>
internal static class Golden
{
    public static void Equal(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("RAPPORT_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
