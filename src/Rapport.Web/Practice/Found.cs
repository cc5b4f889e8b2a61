using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Audits;
using Rapport.Web.Ratings;

namespace Rapport.Web.Practice;

/// <summary>A mark beside what the learner chose.</summary>
internal sealed record Sought(ScenarioMark Mark, WordsAt Words, bool IsFound);

/// <summary>What somebody found in a conversation, beside what its marks say.</summary>
internal sealed class Found
{
    private readonly Reading drawn;

    public Found(Scenario scenario, IReadOnlyList<WordsAt> chosen)
    {
        (Talk, Chosen) = (scenario.Talk, chosen);
        var names = scenario.From(scenario.Start).Select(passage => passage.Name).ToList();
        Sought = [.. from mark in scenario.Marks
                     let words = Place(mark, names.IndexOf(mark.Passage))
                     where words is not null
                     select new Sought(mark, words, chosen.Any(each => Stretches.Overlap(each, words)))];
        // A cue that was found is drawn like one that was met, the one that matters like what mattered most.
        drawn = new(Talk, [.. Sought.Select(each => new Cue(
            each.Words.In(Talk), each.Mark.Kind, each.Mark.Matters ? 3 : Math.Min(2, each.Mark.Salience),
            each.IsFound ? Response.SilentFix : Response.Missed))], [], false, "practice");
    }

    public Conversation Talk { get; }

    public IReadOnlyList<WordsAt> Chosen { get; }

    /// <summary>All marks, in the order of the file.</summary>
    public IReadOnlyList<Sought> Sought { get; }

    /// <summary>The one that matters most.</summary>
    public Sought? Focal => Sought.FirstOrDefault(each => each.Mark.Matters);

    /// <summary>What was chosen and nobody marked.</summary>
    public IEnumerable<string> Besides => Chosen
        .Where(each => !Sought.Any(mark => Stretches.Overlap(each, mark.Words))).Select(each => each.In(Talk).Text);

    public IEnumerable<Sought> In(int turn) => Sought.Where(each => each.Words.Turn == turn);

    public IReadOnlyList<Stretch> StretchesOf(int turn) => Marked.Turn(Talk, drawn, turn);

    private WordsAt? Place(ScenarioMark mark, int turn) =>
        turn >= 0 && Talk.Turns[turn].Text.IndexOf(mark.Words, StringComparison.Ordinal) is >= 0 and var start ? new(turn, start, mark.Words.Length) : null;
}
