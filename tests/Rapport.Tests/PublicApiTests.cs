using System.Reflection;
using System.Text;

namespace Rapport.Tests;

/// <summary>The library's public surface is a promise: it changes only together with the approved text.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var file = Path.Combine(Shared.Root, "tests", "Rapport.Tests", "PublicApi.approved.txt");
        var surface = Surface(typeof(global::Rapport.Ratings.Rubric).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            File.WriteAllText(file, surface);

        Assert.Equal(File.ReadAllText(file), surface);
    }

    private static string Surface(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => member is not (MethodInfo { IsSpecialName: true }))
                .Where(member => !member.Name.Contains('<', StringComparison.Ordinal))
                .Select(member => member.ToString()!);
            foreach (var member in members.Order(StringComparer.Ordinal))
                text.Append("  ").Append(member).Append('\n');
        }

        return text.ToString();
    }
}
