using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>Trains on some conversations and reads others with the result.</summary>
internal sealed class Experiment((Table Emotions, Meanings Meanings) known)
{
    public Scorecard CrossValidated(List<Labelled> all, Settings settings, Scorecard? oracleCues = null, Scorecard? oracleBehaviours = null, Scorecard? social = null, List<(double, double)>? wholes = null)
    {
        const int Outer = 5;
        var fold = Folds.ByTeam(all, Outer, 3);
        var models = new Model[Outer];
        Parallel.For(0, Outer, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part => models[part] = new Training([.. all.Where((_, at) => fold[at] != part)], settings, known).Model());
        var card = new Scorecard();
        for (var at = 0; at < all.Count; at++)
            Read(models[fold[at]], all[at], card, oracleCues, oracleBehaviours, social, wholes);
        return card;
    }

    /// <summary>Trained on calls, chats, mails; read: social posts. A stand-in for the step from written to real.</summary>
    public Scorecard Shifted(List<Labelled> all, Settings settings)
    {
        var model = new Training([.. all.Where(each => each.Conversation.Channel != Channel.Social)], settings, known).Model();
        var card = new Scorecard();
        foreach (var each in all.Where(each => each.Conversation.Channel == Channel.Social))
            Read(model, each, card);
        return card;
    }

    public static void Read(Model model, Labelled gold, Scorecard card, Scorecard? oracleCues = null, Scorecard? oracleBehaviours = null, Scorecard? social = null, List<(double, double)>? wholes = null)
    {
        var said = new BuiltInReader(model).Read(gold.Conversation);
        card.Add(gold, said, Rubric.Rate(said).Score);
        if (gold.Conversation.Channel == Channel.Social)
            social?.Add(gold, said, Rubric.Rate(said).Score);
        if (oracleCues is null || oracleBehaviours is null || wholes is null)
            return;
        Reading withCues = new(gold.Conversation, CuesOf(gold), said.Behaviours, said.Fault, "x"), withBehaviours = new(gold.Conversation, said.Cues, gold.Behaviours.Select(each => new Behaviour(each.Code, Quote.Of(gold.Conversation, each.Turn, each.Start, each.Length))), said.Fault, "x");
        oracleCues.Add(gold, withCues, Rubric.Rate(withCues).Score);
        oracleBehaviours.Add(gold, withBehaviours, Rubric.Rate(withBehaviours).Score);
        wholes.Add((new Decision(model, new BuiltInReader(model).Judged(gold.Talk)).Sounds(), gold.Holistic));
    }

    private static IEnumerable<Cue> CuesOf(Labelled gold)
    {
        foreach (var cue in gold.Cues)
        {
            var turns = gold.Conversation.Turns;
            var after = Enumerable.Range(0, turns.Count).Where(turn => turn > cue.Turn && turns[turn].Who == Speaker.Advisor && turns[turn].Text.Length > 0).Select(turn => (int?)turn).FirstOrDefault();
            var answer = cue.Response != Response.Missed && after is { } turn ? Quote.Of(gold.Conversation, turn, 0, 1) : null;
            yield return new(Quote.Of(gold.Conversation, cue.Turn, cue.Start, cue.Length), cue.Kind, cue.Salience, answer is null ? Response.Missed : cue.Response, answer);
        }
    }
}
