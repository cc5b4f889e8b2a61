using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>What the models should say of each clause of a rated conversation: 0 to 1 for each output, NaN where nothing is known.</summary>
internal sealed class Targets
{
    public Targets(Labelled labelled)
    {
        var talk = labelled.Talk;
        Clauses = new float[talk.Clauses.Length][];
        CueOf = new GoldCue?[talk.Clauses.Length];
        for (var clause = 0; clause < Clauses.Length; clause++)
        {
            var customer = labelled.Conversation.Turns[talk.Clauses[clause].Turn].Who == Speaker.Customer;
            Clauses[clause] = customer ? OfCustomerClause(labelled, clause) : OfAdvisorClause(labelled, clause);
        }
    }

    public float[][] Clauses { get; }

    /// <summary>For each clause, the rater's cue it stands for.</summary>
    public GoldCue?[] CueOf { get; }

    public static float Share(double rating) => (float)((rating - 1) / 9);

    /// <summary>Whether a stretch of a turn and a clause are the same to us: half of either lies in the other.</summary>
    private static bool Covers(Clause clause, int turn, int start, int length) => Overlap(clause, turn, start, length) * 2 >= Math.Min(clause.Length, length);

    private static int Overlap(Clause clause, int turn, int start, int length) =>
        clause.Turn != turn ? 0 : Math.Max(0, Math.Min(clause.Start + clause.Length, start + length) - Math.Max(clause.Start, start));

    private float[] OfCustomerClause(Labelled labelled, int number)
    {
        var clause = labelled.Talk.Clauses[number];
        var target = new float[OfCustomer.Count];
        Array.Fill(target, float.NaN);
        var cue = labelled.Cues.Where(cue => Covers(clause, cue.Turn, cue.Start, cue.Length)).MaxBy(cue => Overlap(clause, cue.Turn, cue.Start, cue.Length));
        CueOf[number] = cue;
        for (var kind = 0; kind < 8; kind++)
            target[OfCustomer.Kind + kind] = cue is null ? float.NaN : (int)cue.Kind == kind ? 1 : 0;
        target[OfCustomer.Cue] = cue is null ? 0 : 1;
        target[OfCustomer.Effect] = labelled.Behaviours.Any(each => each.Code == BehaviourCode.Effect && Covers(clause, each.Turn, each.Start, each.Length)) ? 1 : 0;
        target[OfCustomer.Fault] = labelled.Fault ? 1 : 0;
        target[OfCustomer.Level] = Share(labelled.Holistic);
        target[OfCustomer.Process] = Share(labelled.Process);
        if (cue is null)
            return target;
        target[OfCustomer.Material] = cue.Salience >= 2 ? 1 : 0;
        target[OfCustomer.Focal] = cue.Salience >= 3 ? 1 : 0;
        target[OfCustomer.Explicit] = cue.Explicit ? 1 : 0;
        target[OfCustomer.Negative] = cue.Valence < 0 ? 1 : 0;
        target[OfCustomer.Positive] = cue.Valence > 0 ? 1 : 0;
        target[OfCustomer.Met] = cue.Response is Response.Personalised or Response.ActedOn ? 1 : 0;
        target[OfCustomer.Met + 1] = cue.Response is Response.Dismissed ? 1 : 0;
        target[OfCustomer.Met + 2] = cue.Response is Response.Missed ? 1 : 0;
        return target;
    }

    private static float[] OfAdvisorClause(Labelled labelled, int number)
    {
        var clause = labelled.Talk.Clauses[number];
        var target = new float[OfAdvisor.Count];
        Array.Fill(target, float.NaN);
        for (var code = 0; code < OfAdvisor.Behaviours; code++)
            target[code] = labelled.Behaviours.Any(each => (int)each.Code == code && Covers(clause, each.Turn, each.Start, each.Length)) ? 1 : 0;
        for (var level = 0; level < Tuning.Levels; level++)
            target[OfAdvisor.Response + level] = labelled.Cues.Any(cue => (int)cue.Response == level && cue.ResponseTurn is { } turn && Covers(clause, turn, cue.ResponseStart, Math.Max(cue.ResponseLength, 1))) ? 1 : 0;
        target[OfAdvisor.Response + (int)Response.Missed] = labelled.Cues.Any(cue => cue.ResponseTurn is { } turn && Covers(clause, turn, cue.ResponseStart, Math.Max(cue.ResponseLength, 1))) ? 1 : 0;
        target[OfAdvisor.Level] = Share(labelled.Holistic);
        target[OfAdvisor.Process] = Share(labelled.Process);
        target[OfAdvisor.Fault] = labelled.Fault ? 1 : 0;
        return target;
    }
}
