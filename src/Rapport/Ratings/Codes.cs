using Rapport.Conversations;
using Rapport.Readings;

namespace Rapport.Ratings;

/// <summary>A reading seen through the words of the rubric's section 6: counted, focal, stand-in focal, first and last advisor turn.</summary>
internal sealed class Codes
{
    private static readonly Quote[] None = [];
    private readonly Quote[][] behaviours = new Quote[Enum.GetValues<BehaviourCode>().Length][];

    public Codes(Reading reading)
    {
        Fault = reading.Fault;
        var turns = reading.Conversation.Turns;
        (FirstTurn, LastTurn) = (-1, -1);
        for (var turn = 0; turn < turns.Count; turn++)
        {
            if (turns[turn].Who != Speaker.Advisor)
                continue;
            FirstTurn = FirstTurn < 0 ? turn : FirstTurn;
            LastTurn = turn;
        }

        Counted = [.. reading.Cues.Where(cue => cue.Words.Turn < LastTurn)];
        Focal = [.. Counted.Where(cue => cue.Salience == 3)];
        StandIn = Focal.Length > 0 ? Focal : Counted.MaxBy(cue => cue.Salience) is { } most ? [most] : [];
        foreach (var group in reading.Behaviours.GroupBy(behaviour => behaviour.Code))
            behaviours[(int)group.Key] = [.. group.Select(behaviour => behaviour.Words)];
    }

    public bool Fault { get; }

    /// <summary>The number of the advisor's first turn; −1 where no advisor speaks.</summary>
    public int FirstTurn { get; }

    /// <summary>The number of the advisor's last turn; −1 where no advisor speaks.</summary>
    public int LastTurn { get; }

    /// <summary>Cues before the advisor's last turn.</summary>
    public Cue[] Counted { get; }

    public Cue[] Focal { get; }

    /// <summary>The focal cues, or the first of the most salient.</summary>
    public Cue[] StandIn { get; }

    /// <summary>The words that carry a code, in the order of talk.</summary>
    public Quote[] this[BehaviourCode code] => behaviours[(int)code] ?? None;

    public bool Has(BehaviourCode code) => this[code].Length > 0;

    /// <summary>The share of own words in all relational wording; 0 where there is neither.</summary>
    public double OwnShare
    {
        get
        {
            double own = this[BehaviourCode.OwnWords].Length, script = this[BehaviourCode.ScriptedPhrase].Length;
            return own + script > 0 ? own / (own + script) : 0;
        }
    }

    public static bool AtOrBelowScripted(Cue cue) => cue.Response is Response.Dismissed or Response.Missed or Response.Scripted;

    public static bool AtOrAbovePersonalised(Cue cue) => cue.Response is Response.Personalised or Response.ActedOn;

    /// <summary>LIFE, IDENT or LOYAL: the cues that say who somebody is.</summary>
    public static bool OfThePerson(Cue cue) => cue.Kind is CueKind.LifeEvent or CueKind.Identity or CueKind.Loyalty;

    /// <summary>What a response is worth (rubric, section 4).</summary>
    public static double ValueOf(Response response) => response switch
    {
        Response.Dismissed => 0,
        Response.Missed => .20,
        Response.Scripted => .35,
        Response.SilentFix => .50,
        Response.Acknowledged => .50,
        Response.Personalised => .90,
        Response.ActedOn => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(response)),
    };

    /// <summary>What a salience weighs (rubric, section 3).</summary>
    public static int WeightOf(int salience) => salience switch { 1 => 1, 2 => 2, _ => 4 };

    /// <summary>A cue's words followed by the words that met it.</summary>
    public static IEnumerable<Quote> WordsOf(Cue cue) => cue.Answer is { } answer ? [cue.Words, answer] : [cue.Words];
}
