using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Reports;
using Rapport.Stock;
using Rapport.Web.Audits;
using Rapport.Web.Ratings;

namespace Rapport.Web.Practice;

/// <summary>A cue, and the words of the answer that met it, or null.</summary>
/// <param name="Why">Why it matters, as the scenario says; empty where its author did not mark it.</param>
/// <param name="SharesAWord">Whether a longer word of it stands in the answer: then the reader may be wrong in hearing nothing.</param>
internal sealed record HeardCue(string Cue, CueKind Kind, int Salience, Response Response, string? By, string Why, bool SharesAWord);

/// <summary>Words of the answer, and what is to be said of them.</summary>
internal sealed record Remark(string Words, string Says);

/// <summary>
/// What the built-in reader hears in an answer, as the last turn of its scenario. It says which cue was met by which words, and what slipped by;
/// it gives no number, for a number would be taken for a mark, and no better sentence, for that would be script by tomorrow.
/// </summary>
internal sealed class Answered
{
    private readonly Reading reading;
    private readonly int last;

    /// <param name="scenario">Of kind answer.</param>
    /// <param name="answer">In the learner's words.</param>
    /// <param name="yardstick">In force: reader, ledger, the house's lists.</param>
    /// <param name="earlier">The learner's earlier answers, and where they were given.</param>
    public Answered(Scenario scenario, string answer, Yardstick yardstick, IEnumerable<(string Title, string Answer)> earlier)
    {
        var talk = With(scenario, answer);
        last = talk.Turns.Count - 1;
        var rating = yardstick.Rate(talk);
        reading = rating.Reading;
        Declines = reading.Abstains is null ? null : FlagWords.Of(Words.Code(rating.Flags[0]));
        Cues = [.. scenario.Marks.Select(mark => Of(mark, scenario)).OfType<HeardCue>().Concat(Unmarked(scenario)).OrderByDescending(cue => cue.Salience)];
        Unnoticed = [.. scenario.Marks.Where(mark => reading.Abstains is null && CueOf(mark, scenario) is null)];
        Stock = [.. reading.Behaviours.Where(each => each.Code == BehaviourCode.ScriptedPhrase && each.Words.Turn == last)
            .Select(each => Scripted(each, yardstick.Ledger))];
        Again = [.. from each in earlier
                 from line in Repeated(answer, each.Answer)
                 select new Remark(line, $"You wrote nearly this in “{each.Title}”, too.")];
    }

    /// <summary>Why the reader cannot say anything; null where it can.</summary>
    public string? Declines { get; }

    /// <summary>The customer's cues that were open when the answer began, what mattered most first.</summary>
    public IReadOnlyList<HeardCue> Cues { get; }

    public IEnumerable<HeardCue> Met => Cues.Where(cue => cue.Response > Response.Scripted);

    public IEnumerable<HeardCue> Slipped => Cues.Where(cue => cue.Response <= Response.Scripted);

    /// <summary>What the scenario's author marked and the reader does not take for a cue: of this it can say nothing.</summary>
    public IReadOnlyList<ScenarioMark> Unnoticed { get; }

    /// <summary>Words that would fit any customer.</summary>
    public IReadOnlyList<Remark> Stock { get; }

    /// <summary>Lines that stand in the learner's earlier answers as well.</summary>
    public IReadOnlyList<Remark> Again { get; }

    /// <summary>What else the answer brought, or what may hurt in it.</summary>
    public IEnumerable<Remark> Brought => Behaviours(Marked.IsCredit)
        .Where(brought => !Stock.Any(stock => stock.Words == brought.Words)).DistinctBy(brought => brought.Says);

    public IEnumerable<Remark> Hurting => Behaviours(code => code != BehaviourCode.ScriptedPhrase && !Marked.IsCredit(code));

    /// <summary>Something to think on.</summary>
    public string Question => Afterthought.On(this);

    /// <summary>The scenario's talk with the answer as its last turn.</summary>
    public static Conversation With(Scenario scenario, string answer) =>
        scenario.Talk with { Turns = [.. scenario.Talk.Turns, new Turn(Speaker.Advisor, answer)] };

    private string Answer => reading.Conversation.Turns[last].Text;

    private HeardCue? Of(ScenarioMark mark, Scenario scenario) => CueOf(mark, scenario) is { } cue && IsOpen(cue)
        ? new(mark.Words, mark.Kind, mark.Salience, cue.Response, cue.Answer?.Text, mark.Why, Fit.ShareAWord(mark.Words, Answer))
        : null;

    private IEnumerable<HeardCue> Unmarked(Scenario scenario) => reading.Cues
        .Where(cue => cue.Response > Response.Scripted && IsOpen(cue) && !scenario.Marks.Any(mark => CueOf(mark, scenario) == cue))
        .Select(cue => new HeardCue(cue.Words.Text, cue.Kind, cue.Salience, cue.Response, cue.Answer?.Text, "", false));

    /// <summary>Whether no earlier turn had met it.</summary>
    private bool IsOpen(Cue cue) => cue.Response == Response.Missed || cue.ResponseTurn is null || cue.ResponseTurn == last;

    private Cue? CueOf(ScenarioMark mark, Scenario scenario)
    {
        var turn = scenario.From(scenario.Start).ToList().FindIndex(passage => passage.Name == mark.Passage);
        if (turn < 0)
            return null;
        var place = new WordsAt(turn, reading.Conversation.Turns[turn].Text.IndexOf(mark.Words, StringComparison.Ordinal), mark.Words.Length);
        return reading.Cues.FirstOrDefault(cue => Stretches.Overlap(WordsAt.Of(cue.Words), place));
    }

    private static Remark Scripted(Behaviour script, StockLedger? ledger) => new(script.Words.Text, ledger?.Find(script.Words.Text) is { } line
        ? $"This house says it {line.Times:N0} times in {line.Conversations:N0} conversations."
        : "These words would fit any customer.");

    private static IEnumerable<string> Repeated(string answer, string earlier)
    {
        const int enough = 256;
        var counter = new StockCounter(enough);
        foreach (var (text, number) in new[] { answer, earlier }.Select((text, number) => (text, number)))
            counter.Add(new($"{number}", [new Turn(Speaker.Advisor, text)]));
        return counter.ToLedger(minConversations: 2).Lines.Select(line => line.Text);
    }

    private IEnumerable<Remark> Behaviours(Func<BehaviourCode, bool> isOf) => reading.Behaviours
        .Where(each => each.Words.Turn == last && isOf(each.Code)).Select(each => new Remark(each.Words.Text, Words.Of(each.Code)));
}
