using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.Web.Storage;

/// <summary>One step of the schema: a file <c>Storage/Migrations/0001-people.sqlite.sql</c> and its twin <c>.postgres.sql</c>.</summary>
/// <param name="Number">1, 2, 3 …; each once.</param>
/// <param name="Name">The words after the number.</param>
/// <param name="Sql">Statements for one provider, run in one transaction.</param>
internal sealed partial record Migration(int Number, string Name, string Sql)
{
    /// <summary>All migrations of a provider that this program carries, in their order.</summary>
    /// <exception cref="InvalidOperationException">Two migrations bear one number.</exception>
    public static IReadOnlyList<Migration> Of(Provider provider)
    {
        var assembly = typeof(Migration).Assembly;
        var all = assembly.GetManifestResourceNames()
            .Select(name => FileName().Match(name))
            .Where(match => match.Success && match.Groups["provider"].Value == provider.Name)
            .Select(match => new Migration(
                int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["name"].Value, Read(match.Value)))
            .OrderBy(migration => migration.Number).ToList();
        if (all.DistinctBy(migration => migration.Number).Count() != all.Count)
            throw new InvalidOperationException("Two migrations bear one number; give the later one the next free number.");
        return all;
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^(?<number>\d{4})-(?<name>[a-z-]+)\.(?<provider>sqlite|postgres)\.sql$", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
