using Rapport.Readings;

namespace Rapport.Measure.Fairness;

/// <summary>
/// The same care in six guises of English and under other names: how far the rating shifts from the Standard guise with the same
/// names. And whether broken grammar with care outranks a fluent formula.
/// </summary>
internal static class Guises
{
    public static void Run(string folder, IReader reader)
    {
        var talk = Talks.Read(folder, "guises.jsonl");
        var ratings = Talks.Rate(reader, talk);
        var bases = talk.Where(conversation => conversation.Tag("guise") == "standard").ToArray();
        Console.WriteLine($"{bases.Length} conversations in Standard: mean rating {bases.Average(conversation => ratings[conversation.Id]):F2}, declined {ratings.Values.Count(rating => rating is null)} of {ratings.Count}");
        foreach (var (axis, value) in talk.Select(conversation => conversation.Tag("guise") is { } guise ? ("guise", guise) : ("names", conversation.Tag("names")!)).Distinct())
        {
            if (value == "standard")
                continue;
            var shifts = talk.Where(conversation => conversation.Tag(axis) == value)
                .Select(conversation => ratings[conversation.Id] - ratings[$"{conversation.Tag("base")}.standard"]).OfType<double>().ToArray();
            var (low, high) = Figures.Bootstrap(shifts.Length, rows => rows.Average(row => shifts[row]));
            Console.WriteLine($"{axis} {value}: n {shifts.Length}, mean shift {shifts.Average():+0.00;−0.00;0.00} [{low:+0.00;−0.00;0.00}, {high:+0.00;−0.00;0.00}], mean |shift| {shifts.Average(Math.Abs):F2}, greatest {shifts.MaxBy(Math.Abs):+0.0;−0.0;0.0}");
        }

        Care(folder, reader);
    }

    private static void Care(string folder, IReader reader)
    {
        var talk = Talks.Read(folder, "care.jsonl");
        var ratings = Talks.Rate(reader, talk);
        var gaps = talk.Select(conversation => conversation.Tag("base")!).Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Gap: ratings[$"{name}.brokenCare"] - ratings[$"{name}.fluentFormula"])).ToArray();
        Console.WriteLine($"broken grammar with care outranks the fluent formula in {gaps.Count(pair => pair.Gap > 0)} of {gaps.Length} pairs, mean lead {gaps.Average(pair => pair.Gap):F2}, least {gaps.Min(pair => pair.Gap):F1} ({gaps.MinBy(pair => pair.Gap).Name}), declined {gaps.Count(pair => pair.Gap is null)}");
    }
}
