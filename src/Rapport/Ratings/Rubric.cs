using Rapport.Readings;

namespace Rapport.Ratings;

/// <summary>
/// Rubric 1.0: from a reading to a rating, a pure function. Six facets start at .4, take their addends and are clipped to 0 to 1;
/// Q is their weighted sum; the raw rating is 1 + 9·Q; the rating is the least of it and the caps that apply.
/// </summary>
public static class Rubric
{
    /// <summary>The version whose weights, caps and codes these are.</summary>
    public const string Version = RubricTable.Version;

    /// <summary>Rates a reading. A declined reading, or a conversation in which no advisor speaks, gets a rating without a score.</summary>
    public static Rating Rate(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var codes = new Codes(reading);
        if ((reading.Abstains ?? (codes.LastTurn < 0 ? Abstention.NoAdvisor : default(Abstention?))) is { } why)
            return new() { Reading = reading, Rubric = Version, Flags = [FlagOf(why)] };

        Facet[] facets = [.. Enum.GetValues<FacetName>().Select(name => FacetOf(name, codes))];
        var raw = 1 + facets.Sum(facet => facet.Points);
        var cap = RubricTable.Caps.Where(rule => rule.Limit < raw && rule.Binds(codes)).MinBy(rule => rule.Limit);
        var score = Rating.Rounded(Math.Clamp(cap?.Limit ?? raw, 1, 10));
        return new()
        {
            Reading = reading,
            Rubric = Version,
            Raw = raw,
            Score = score,
            Anchor = AnchorOf(score, cap?.Limit),
            Cap = cap is null ? null : new(cap.Limit, cap.Because, [.. cap.Words(codes)]),
            Flags = codes.Counted.Length == 0 ? [Flag.LowOpportunity] : [],
            Facets = facets,
        };
    }

    /// <summary>The anchor of a rating or of a mean of ratings: the nearest whole number, halves down, never above the whole part of a cap that bound.</summary>
    /// <param name="score">1 to 10.</param>
    /// <param name="cap">The cap that bound, or null.</param>
    public static Anchor AnchorOf(double score, double? cap = null)
    {
        var nearest = (int)Math.Ceiling(Math.Round(score - .5, 9));
        var most = cap is { } limit ? (int)limit : 10;
        return (Anchor)Math.Clamp(Math.Min(nearest, most), 1, 10);
    }

    private static Facet FacetOf(FacetName name, Codes codes)
    {
        var weight = RubricTable.Weights[name];
        Addend[] addends = name switch
        {
            FacetName.CueResponse => [.. CueAddends(codes.Counted)],
            FacetName.OwnWords => [.. OwnWordsAddends(codes)],
            _ => [new("everyone starts at neutral", RubricTable.Neutral, [], "no evidence yet"), .. AddendsOf(name, codes)],
        };
        double? value = addends.Length == 0 ? null : Math.Clamp(addends.Sum(addend => addend.Amount), 0, 1);
        var share = codes.Counted.Length > 0 ? 1 : 1 - RubricTable.Weights[FacetName.CueResponse];
        return new(name, weight, value, 9 * weight * (value ?? 0) / share, addends);
    }

    private static IEnumerable<Addend> CueAddends(Cue[] counted)
    {
        double all = counted.Sum(cue => Codes.WeightOf(cue.Salience));
        foreach (var cue in counted)
        {
            var because = $"{Words.Of(cue.Kind)}, {Words.OfSalience(cue.Salience)}: {Words.Of(cue.Response)}";
            var absence = cue.Answer is null ? $"nothing in the replies says it was heard" : null;
            yield return new(because, Codes.WeightOf(cue.Salience) * Codes.ValueOf(cue.Response) / all, [.. Codes.WordsOf(cue)], absence);
        }
    }

    private static IEnumerable<Addend> OwnWordsAddends(Codes codes)
    {
        Quote[] own = codes[BehaviourCode.OwnWords], script = codes[BehaviourCode.ScriptedPhrase];
        yield return new("where this part starts", .2, script, script.Length == 0 ? "no stock wording" : null);
        if (own.Length > 0)
            yield return new($"own words in {own.Length} of {own.Length + script.Length} relational remarks", .8 * codes.OwnShare, own);
    }

    private static IEnumerable<Addend> AddendsOf(FacetName name, Codes codes)
    {
        foreach (var rule in RubricTable.Rules.Where(rule => rule.Facet == name))
        {
            Quote[] words = [.. rule.Words(codes)];
            if (words.Length > 0 && rule.AtMost == 0)
                yield return new(rule.Because, rule.Amount, words);
            foreach (var each in words.Take(rule.AtMost))
                yield return new(rule.Because, rule.Amount, [each]);
            if (rule.Absent(codes) is { } absence)
                yield return new(rule.Because, rule.Amount, [], absence);
        }
    }

    private static Flag FlagOf(Abstention why) => why switch
    {
        Abstention.OutOfLanguage => Flag.OutOfLanguage,
        Abstention.TooShort => Flag.TooShort,
        Abstention.NoAdvisor => Flag.NoAdvisor,
        Abstention.Uncertain => Flag.Uncertain,
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
