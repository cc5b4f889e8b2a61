using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>What is summed over a group of rated conversations: ratings, also by advisor, process, own words and stock phrases.</summary>
internal sealed class Tally(int mostAdvisors)
{
    private readonly Sums ratings = new();
    private readonly Sums process = new();
    private readonly Groups<Sums> advisors = new(mostAdvisors, StringComparer.Ordinal, () => new(), (all, one) => all.Add(one));
    private int own;
    private int scripted;

    public Sums Ratings => ratings;

    public IEnumerable<KeyValuePair<string, Sums>> Advisors => advisors.Kept;

    /// <summary>Conversations of advisors beyond the most that are kept apart.</summary>
    public int OtherAdvisors => advisors.Others?.N ?? 0;

    /// <summary>Advisors beyond the most that are kept apart count as one: their interval is never too narrow for it.</summary>
    public Estimate Rating => Intervals.Clustered(ratings, advisors.Others is { } others ? [.. advisors.Values, others] : advisors.Values);

    public Estimate Process => Intervals.StudentT(process);

    public Share OwnWords => Intervals.Wilson(own, own + scripted);

    public void Add(Rating rating, double score)
    {
        ratings.Add(score);
        if (PlainText.Name(rating.Conversation.Served) is { } advisor)
            advisors[advisor].Add(score);
        if (rating.Reading.Process is { } handled)
            process.Add(handled);
        foreach (var (code, _) in rating.Reading.Behaviours)
        {
            own += code == BehaviourCode.OwnWords ? 1 : 0;
            scripted += code == BehaviourCode.ScriptedPhrase ? 1 : 0;
        }
    }

    public void Add(Tally other)
    {
        ratings.Add(other.ratings);
        process.Add(other.process);
        foreach (var (name, sums) in other.advisors.Kept)
            advisors[name].Add(sums);
        if (other.advisors.Others is { } others)
            advisors["\uffff"].Add(others);
        (own, scripted) = (own + other.own, scripted + other.scripted);
    }
}
