using Rapport.Conversations;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>How a model is made. The defaults are what ships.</summary>
internal sealed record Settings
{
    public int Bits { get; init; } = 15;

    public int TableEpochs { get; init; } = 20;

    public float TableRate { get; init; } = .15f;

    public float TableDecay { get; init; } = 1e-4f;

    /// <summary>The share of a clause's features left out by chance each time it is learnt from.</summary>
    public float TableDrop { get; init; } = .5f;

    public int Hidden { get; init; } = 16;

    public int NetEpochs { get; init; } = 12;

    public float NetDecay { get; init; } = .05f;

    public int Folds { get; init; } = 4;

    public float TableStart { get; init; } = .05f;

    public int PublicBits { get; init; } = 16;

    public int Bags { get; init; } = 2;

    public float MostLean { get; init; } = 1.5f;

    public float LevelLean { get; init; } = 2;

    public int FinalEpochs { get; init; } = 40;

    public float FinalDecay { get; init; } = .3f;
}

/// <summary>Makes a model from rated conversations: tables first; the networks on what tables trained without the conversation hear; thresholds on what networks trained without it say.</summary>
internal sealed class Training(IReadOnlyList<Labelled> all, Settings settings, (Table Emotions, Meanings Meanings) known)
{
    private readonly Targets[] targets = [.. all.Select(each => new Targets(each))];
    private readonly Common common = new(Rarity.Of([.. all.Select(each => each.Talk)]), known.Emotions, known.Meanings);
    private readonly int[] fold = Folds.ByTeam(all, settings.Folds, 17);

    public Model Model()
    {
        var everyone = Enumerable.Range(0, all.Count).ToArray();
        var (customer, advisor) = Tables(everyone);
        var hearings = new Hearing[all.Count];
        for (var part = 0; part < settings.Folds; part++)
        {
            var (c, a) = Tables([.. everyone.Where(at => fold[at] != part)]);
            foreach (var at in everyone.Where(at => fold[at] == part))
                hearings[at] = new(all[at].Talk, c, a, common);
        }

        var whole = Whole(everyone, hearings);
        for (var part = 0; part < settings.Folds; part++)
        {
            var net = Whole([.. everyone.Where(at => fold[at] != part)], hearings);
            foreach (var at in everyone.Where(at => fold[at] == part))
                net.Score(WholeInputs(hearings[at]), hearings[at].Whole);
        }

        var parts = Enumerable.Range(0, settings.Folds).Select(part => Nets([.. everyone.Where(at => fold[at] != part)], hearings)).ToArray();
        var tuning = new Thresholds(all, targets, hearings, at => parts[fold[at]]).Tuned() with { MostLean = settings.MostLean, LevelLean = settings.LevelLean };
        var model = new Model(common, customer, advisor, whole, Nets(everyone, hearings), whole, tuning);
        return model with { Final = Final([.. everyone.Select(at => new Judgement(model, hearings[at], parts[fold[at]]))]) };
    }

    private Net Final(Judgement[] judgements) =>
        Averaged(seed => LearnNet.Of([.. Enumerable.Range(0, judgements.Length).Select(at => new Dense(SummingInputs(judgements[at]), [Targets.Share(all[at].Holistic), Targets.Share(all[at].Process)]))], 8, 0, settings.FinalEpochs, .003f, settings.FinalDecay, seed));

    private Net Averaged(Func<int, Net> made) => LearnNet.Average([.. Enumerable.Range(0, settings.Bags).Select(bag => made(101 + bag))]);

    internal static float[] SummingInputs(Judgement judgement)
    {
        var x = new float[Summing.Inputs];
        Summing.Up(judgement, x);
        return x;
    }

    private (Table Customer, Table Advisor) Tables(int[] which) => (TableOf(which, Speaker.Customer, OfCustomer.Count), TableOf(which, Speaker.Advisor, OfAdvisor.Count));

    private Table TableOf(int[] which, Speaker who, int outputs)
    {
        List<Sparse> cases = [];
        var rows = new int[Grams.Most];
        foreach (var at in which)
        {
            foreach (var clause in ClausesOf(at, who))
                cases.Add(new(rows[..Grams.Of(all[at].Talk, clause, settings.Bits, rows)], targets[at].Clauses[clause]));
        }

        return Learn.Table(cases, settings.Bits, outputs, settings.TableEpochs, settings.TableRate, settings.TableDecay, 5, settings.TableStart, settings.TableDrop);
    }

    private Net Whole(int[] which, Hearing[] hearings) =>
        LearnNet.Of([.. which.Select(at => new Dense(WholeInputs(hearings[at]), [Targets.Share(all[at].Holistic), all[at].Fault ? 1 : 0, Targets.Share(all[at].Process)]))], OfWhole.Count, 0, 30, .003f, .3f, 7);

    private Judges Nets(int[] which, Hearing[] hearings) => new(
        Averaged(seed => LearnNet.Of([.. which.SelectMany(at => ClausesOf(at, Speaker.Customer).Select(clause => new Dense(ClauseInputs(hearings[at], clause), targets[at].Clauses[clause])))], OfCustomer.Count, settings.Hidden, settings.NetEpochs, .003f, settings.NetDecay, seed)),
        Averaged(seed => LearnNet.Of([.. which.SelectMany(at => ClausesOf(at, Speaker.Advisor).Select(clause => new Dense(ClauseInputs(hearings[at], clause), targets[at].Clauses[clause])))], OfAdvisor.Count, settings.Hidden, settings.NetEpochs, .003f, settings.NetDecay, seed)),
        Averaged(seed => LearnNet.Of([.. which.SelectMany(at => Replies(at, hearings[at]))], 8, settings.Hidden, settings.NetEpochs, .003f, settings.NetDecay, seed)));

    private IEnumerable<Dense> Replies(int at, Hearing hearing)
    {
        for (var clause = 0; clause < targets[at].CueOf.Length; clause++)
        {
            if (targets[at].CueOf[clause] is not { } cue)
                continue;
            var target = new float[8];
            target[(int)cue.Response] = 1;
            target[7] = float.NaN;
            yield return new(ReplyInputs(hearing, clause), target);
        }
    }

    internal IEnumerable<int> ClausesOf(int at, Speaker who)
    {
        for (var clause = 0; clause < all[at].Talk.Clauses.Length; clause++)
        {
            if (all[at].Conversation.Turns[all[at].Talk.Clauses[clause].Turn].Who == who)
                yield return clause;
        }
    }

    internal static float[] WholeInputs(Hearing hearing)
    {
        var x = new float[ForWhole.Count];
        ForWhole.Fill(hearing, x);
        return x;
    }

    internal static float[] ClauseInputs(Hearing hearing, int clause)
    {
        var x = new float[ForClause.Count];
        ForClause.Fill(hearing, clause, x);
        return x;
    }

    internal static float[] ReplyInputs(Hearing hearing, int clause)
    {
        var x = new float[ForReply.Count];
        ForReply.Fill(hearing, clause, x);
        return x;
    }
}
