namespace Rapport.Estimates;

/// <summary>A rating that was seen, with what is known of it beforehand.</summary>
/// <param name="Value">The auditor's rating or the customer's answer.</param>
/// <param name="Known">What is known of everybody: the machine's rating; 0 where nothing is.</param>
/// <param name="Inclusion">The probability with which it came to be seen, above 0, at most 1.</param>
/// <param name="Rater">Who rated, or null.</param>
/// <param name="At">Its place in the caller's list.</param>
internal sealed record Seen(double Value, double Known, double Inclusion, string? Rater, int At);

/// <summary>A part of the population, with those of it that were seen.</summary>
/// <param name="Key">Where it stands, coarsest first.</param>
/// <param name="Size">How many it holds.</param>
/// <param name="Known">The mean over all of it of what is known of everybody.</param>
/// <param name="Seen">Those that were seen.</param>
/// <param name="IsDrawn">
/// Whether we drew those seen, so that a part seen whole leaves no doubt. Who answers is not drawn: that both of two customers answered makes the
/// next one no surer, so that there no finite population is corrected for, and the same weight is theirs throughout a part.
/// </param>
internal sealed record Part(IReadOnlyList<string> Key, int Size, double Known, IReadOnlyList<Seen> Seen, bool IsDrawn = true)
{
    /// <summary>The key as a page shows it: "chat / Returns / refund".</summary>
    public string Name => string.Join(" / ", Key);

    /// <summary>Whether it is too thinly seen to stand for itself; a part that was drawn whole never is.</summary>
    public bool IsThin(int fewest) => Seen.Count < (IsDrawn ? Math.Min(fewest, Size) : fewest);

    /// <summary>What of the variance an observation leaves: 1 − π of the drawn.</summary>
    public double Unseen(Seen seen) => IsDrawn ? 1 - seen.Inclusion : 1;

    /// <summary>Two parts as one: those seen keep their own probabilities.</summary>
    public static Part Joined(IReadOnlyCollection<Part> parts, IReadOnlyList<string> key)
    {
        var size = parts.Sum(part => part.Size);
        return new(key, size, parts.Sum(part => part.Size * part.Known) / size, [.. parts.SelectMany(part => part.Seen)], parts.All(part => part.IsDrawn));
    }
}

/// <summary>Parts after thin ones were joined with their neighbours (collapsed strata; Cochran 1977, 5A.12).</summary>
/// <param name="Parts">What is left.</param>
/// <param name="Collapsed">The names of those that were joined.</param>
internal sealed record Joined(IReadOnlyList<Part> Parts, IReadOnlyList<string> Collapsed)
{
    /// <summary>
    /// Thin parts are joined with each other among those that share all of the key but its last word; where that does not do, with the least
    /// seen of the others there; where there is no other, one word higher up. That takes for granted that neighbours are alike.
    /// </summary>
    /// <param name="all">Parts whose keys are equally long.</param>
    /// <param name="fewest">How many a part must have seen to stand for itself.</param>
    /// <param name="kept">So many words of the key are never joined across, however thin a part stays.</param>
    public static Joined Of(IEnumerable<Part> all, int fewest, int kept = 0)
    {
        IReadOnlyList<Part> parts = [.. all.OrderBy(part => part.Name, StringComparer.Ordinal)];
        var (first, depth) = (parts, parts.Count == 0 ? 0 : parts.Max(part => part.Key.Count));
        for (var level = depth - 1; level >= kept; level--)
            parts = [.. parts.GroupBy(part => string.Join('\n', part.Key.Take(level))).SelectMany(group => Siblings([.. group], level, fewest))];
        HashSet<string> left = [.. parts.Select(part => part.Name)];
        return new(parts, [.. first.Select(part => part.Name).Where(name => !left.Contains(name))]);
    }

    private static IEnumerable<Part> Siblings(Part[] parts, int level, int fewest)
    {
        var (thin, others) = (parts.Where(part => part.IsThin(fewest)).ToList(), parts.Where(part => !part.IsThin(fewest)).ToList());
        if (thin.Count == 0)
            return parts;
        if (others.Count > 0 && Part.Joined(thin, parts[0].Key).IsThin(fewest))
        {
            var least = others.MinBy(part => part.Seen.Count)!;
            thin.Add(least);
            others.Remove(least);
        }

        return others.Append(Part.Joined(thin, thin.Count == 1 ? thin[0].Key : [.. parts[0].Key.Take(level), "rest"]));
    }
}
