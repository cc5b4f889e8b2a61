using Rapport.Conversations;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>Sets the numbers of <see cref="Tuning"/> on logits of networks that have not seen the conversation.</summary>
internal sealed class Thresholds(IReadOnlyList<Labelled> all, Targets[] targets, Hearing[] hearings, Func<int, Judges> judges)
{
    public Tuning Tuned()
    {
        List<float[]> customers = [], advisors = [], customerTargets = [], advisorTargets = [];
        for (var at = 0; at < all.Count; at++)
        {
            for (var clause = 0; clause < all[at].Talk.Clauses.Length; clause++)
            {
                var customer = all[at].Conversation.Turns[all[at].Talk.Clauses[clause].Turn].Who == Speaker.Customer;
                var logits = new float[customer ? OfCustomer.Count : OfAdvisor.Count];
                (customer ? judges(at).Customer : judges(at).Advisor).Score(Training.ClauseInputs(hearings[at], clause), logits);
                (customer ? customers : advisors).Add(logits);
                (customer ? customerTargets : advisorTargets).Add(targets[at].Clauses[clause]);
            }
        }

        var behaviours = new float[Tuning.Behaviours];
        for (var code = 0; code < OfAdvisor.Behaviours; code++)
            behaviours[code] = BestF1(advisors, advisorTargets, code);
        behaviours[OfAdvisor.Behaviours] = BestF1(customers, customerTargets, OfCustomer.Effect);
        return new()
        {
            Cue = BestF1(customers, customerTargets, OfCustomer.Cue),
            Focal = BestF1(customers, customerTargets, OfCustomer.Focal),
            Material = 0,
            Behaviour = behaviours,
        };
    }

    /// <summary>The threshold with the best F1, shrunk towards where few examples would put it by chance: at least .3 in probability.</summary>
    private static float BestF1(List<float[]> logits, List<float[]> targets, int output)
    {
        var scored = logits.Zip(targets, (l, t) => (Score: l[output], Target: t[output])).Where(each => !float.IsNaN(each.Target)).OrderByDescending(each => each.Score).ToArray();
        var positives = scored.Sum(each => each.Target);
        var (best, threshold, hits) = (0f, 0f, 0f);
        for (var at = 0; at < scored.Length - 1; at++)
        {
            hits += scored[at].Target;
            var f1 = 2 * hits / (at + 1 + positives);
            if (f1 > best)
                (best, threshold) = (f1, (scored[at].Score + scored[at + 1].Score) / 2);
        }

        return Math.Clamp(threshold, -1.5f, 1.5f);
    }
}
