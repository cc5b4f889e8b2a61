namespace Rapport.Web.Tests.Ratings;

/// <summary>Pages that somebody has read and approved, kept beside the tests. UPDATE_APPROVED=1 writes them anew: read the difference before it is kept.</summary>
internal static class Approved
{
    public static void Check(string name, string text)
    {
        var file = Path.Combine(Rapport.Tests.Shared.Root, "tests", "Rapport.Web.Tests", "Ratings", "Approved", name);
        var lines = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            File.WriteAllText(file, lines);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), lines);
    }
}
