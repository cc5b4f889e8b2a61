using System.Security.Cryptography;
using System.Text;

namespace Rapport.Estimates;

/// <summary>A conversation that was drawn.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Stratum">The stratum it was drawn from.</param>
/// <param name="Inclusion">The probability with which it was drawn, above 0, at most 1.</param>
internal sealed record Drawn(string Id, string Stratum, double Inclusion);

/// <summary>
/// A random draw that anybody can repeat: every id has a lasting random number, the SHA-256 of "seed:id" in UTF-8, and the lowest are drawn
/// (permanent random numbers; Ohlsson 1995). A sceptic can check it with any tool that makes SHA-256; nobody can steer it without choosing the
/// seed after seeing the ids. As the population grows under one seed, most of the sample stays.
/// </summary>
internal static class Draw
{
    /// <summary>A simple random sample: same seed, same ids, same sample, whatever the order the ids come in; repeated ids count once.</summary>
    /// <param name="ids">The population's keys.</param>
    /// <param name="count">How many; more than there are gives all.</param>
    /// <param name="seed">Any text, kept with the plan.</param>
    /// <returns>The drawn ids, in order of draw: its first k are the sample of k.</returns>
    public static IReadOnlyList<string> Pick(IEnumerable<string> ids, int count, string seed)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(seed);
        return [.. ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Number: Number(seed, id)))
            .OrderBy(each => each.Number, StringComparer.Ordinal).ThenBy(each => each.Id, StringComparer.Ordinal).Take(count).Select(each => each.Id)];
    }

    /// <summary>A simple random sample of each stratum, with inclusion probabilities.</summary>
    /// <param name="population">Every conversation's key, unique, and its stratum.</param>
    /// <param name="allocation">How many of each stratum; strata not named get none.</param>
    /// <param name="seed">Any text, kept with the plan.</param>
    /// <returns>The drawn, by stratum in ordinal order, then in order of draw.</returns>
    public static IReadOnlyList<Drawn> Stratified(IEnumerable<(string Id, string Stratum)> population, IReadOnlyDictionary<string, int> allocation, string seed)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(allocation);
        return
        [
            .. population.Distinct()
                .GroupBy(each => each.Stratum, StringComparer.Ordinal)
                .OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
                .SelectMany(Of),
        ];

        IEnumerable<Drawn> Of(IGrouping<string, (string Id, string Stratum)> stratum)
        {
            string[] ids = [.. stratum.Select(each => each.Id)];
            var drawn = Pick(ids, allocation.GetValueOrDefault(stratum.Key), seed);
            return drawn.Select(id => new Drawn(id, stratum.Key, (double)drawn.Count / ids.Length));
        }
    }

    private static string Number(string seed, string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{id}")));
}
