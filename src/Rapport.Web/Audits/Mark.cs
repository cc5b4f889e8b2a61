using Rapport.Conversations;
using Rapport.Readings;

namespace Rapport.Web.Audits;

/// <summary>One form of the audit page: a cue, what met a cue, or a behaviour. What was filled in may be anything.</summary>
internal sealed record Mark
{
    /// <summary>The turn whose words are marked, from 0.</summary>
    public int? Turn { get; init; }

    /// <summary>The words, as copied or typed.</summary>
    public string? Words { get; init; }

    /// <summary>Where they begin, where a script knows; else they are looked for.</summary>
    public int? Start { get; init; }

    /// <summary>The code of a cue's kind, a behaviour, or (with <see cref="Cue"/>) a response.</summary>
    public string? Code { get; init; }

    /// <summary>Which cue is met or changed, from 0 in the order of talk.</summary>
    public int? Cue { get; init; }

    public int? Salience { get; init; }

    public int? Valence { get; init; }

    /// <summary>Whether it is only hinted at.</summary>
    public bool Hinted { get; init; }

    /// <summary>Marks the words as a cue or a behaviour.</summary>
    /// <exception cref="UnmarkableException">Why not, and what to do.</exception>
    public Marks Added(Marks marks, Conversation talk)
    {
        var place = Found(talk);
        if (Rapport.Ratings.Words.Parse<CueKind>(Code) is { } kind)
        {
            Demand(talk, Speaker.Customer, "A cue is the customer’s words");
            return Cued(marks, place, kind);
        }
        if (Rapport.Ratings.Words.Parse<BehaviourCode>(Code) is not { } code)
            throw new UnmarkableException("Choose what the words are.");
        Demand(
            talk, code == BehaviourCode.Effect ? Speaker.Customer : Speaker.Advisor,
            $"“{Rapport.Ratings.Words.Of(code)}” is in the {(code == BehaviourCode.Effect ? "customer" : "advisor")}’s words");
        var behaviour = new MarkedBehaviour(code, place);
        return marks.Behaviours.Contains(behaviour) ? marks : marks with { Behaviours = Marks.InOrder([.. marks.Behaviours, behaviour], each => each.Words) };
    }

    /// <summary>Says how a cue was met, and by which words.</summary>
    /// <exception cref="UnmarkableException">Why not, and what to do.</exception>
    public Marks Met(Marks marks, Conversation talk)
    {
        var cue = Chosen(marks);
        if (Rapport.Ratings.Words.Parse<Response>(Code) is not { } response)
            throw new UnmarkableException("Choose how the cue was met.");
        var isWordless = response == Response.Missed || (response == Response.SilentFix && string.IsNullOrWhiteSpace(Words));
        return Replaced(marks, cue, cue with { Response = response, Answer = isWordless ? null : Answer(cue, talk) });
    }

    /// <summary>Weighs a cue anew, or says what kind it is.</summary>
    /// <exception cref="UnmarkableException">Why not, and what to do.</exception>
    public Marks Changed(Marks marks)
    {
        var cue = Chosen(marks);
        var kind = Rapport.Ratings.Words.Parse<CueKind>(Code) ?? cue.Kind;
        if (kind != cue.Kind && marks.Cues.Any(each => each.Words == cue.Words && each.Kind == kind))
            throw new UnmarkableException($"These words are marked as {Rapport.Ratings.Words.Of(kind)} already: take one of the two off.");
        return Replaced(marks, cue, cue with
        {
            Kind = kind,
            Salience = Weight ?? cue.Salience,
            Valence = Valence is >= -1 and <= 1 ? Valence.Value : cue.Valence,
            Explicit = Code is null ? cue.Explicit : !Hinted,
        });
    }

    /// <summary>The same kind in the same words is the same cue: it is weighed anew where a weight is given, and never doubled.</summary>
    private Marks Cued(Marks marks, WordsAt place, CueKind kind)
    {
        var cue = new MarkedCue(place, kind, Weight ?? 2, Response.Missed, null, !Hinted, Valence ?? ValenceOf(kind));
        if (marks.Cues.FirstOrDefault(each => each.Words == place && each.Kind == kind) is not { } there)
            return Focal(marks with { Cues = Marks.InOrder([.. marks.Cues, cue], each => each.Words) });
        return Replaced(marks, there, there with { Salience = Weight ?? there.Salience, Explicit = there.Explicit && !Hinted });
    }

    private int? Weight => Salience is >= 1 and <= 3 ? Salience : null;

    private WordsAt Answer(MarkedCue cue, Conversation talk)
    {
        var place = Found(talk);
        Demand(talk, Speaker.Advisor, "A cue is met by the advisor’s words");
        return place.Turn > cue.Words.Turn
            ? place
            : throw new UnmarkableException($"Turn {place.Turn + 1} was said before the cue in turn {cue.Words.Turn + 1}: "
                + "it cannot have met it. Choose a later turn.");
    }

    private WordsAt Found(Conversation talk)
    {
        if (Turn is not { } turn || turn < 0 || turn >= talk.Turns.Count)
            throw new UnmarkableException("Choose the turn that the words stand in.");
        var words = (Words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (words.Length == 0)
            throw new UnmarkableException("Copy or type the words first.");
        var said = talk.Turns[turn].Text;
        var at = Start is { } start && start >= 0 && start <= said.Length - words.Length && said.AsSpan(start, words.Length).SequenceEqual(words)
            ? start
            : said.IndexOf(words, StringComparison.Ordinal) is >= 0 and var exact ? exact : said.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            ? new(turn, at, words.Length)
            : throw new UnmarkableException($"These words do not stand in turn {turn + 1}: copy them from it, letter by letter.");
    }

    private void Demand(Conversation talk, Speaker who, string rule)
    {
        if (talk.Turns[Turn!.Value].Who != who)
            throw new UnmarkableException($"{rule}, and turn {Turn + 1} is not the {Rapport.Ratings.Words.Of(who)}’s.");
    }

    private MarkedCue Chosen(Marks marks) => Cue is { } number && number >= 0 && number < marks.Cues.Count
        ? marks.Cues[number]
        : throw new UnmarkableException("Choose which cue it is about.");

    private static Marks Replaced(Marks marks, MarkedCue was, MarkedCue now) =>
        now == was ? marks : Focal(marks with { Cues = [.. marks.Cues.Select(each => ReferenceEquals(each, was) ? now : each)] });

    private static Marks Focal(Marks marks) => marks.Cues.Count(cue => cue.Salience == 3) <= 2
        ? marks
        : throw new UnmarkableException("Two cues are what mattered most already, and more than two cannot be: make one of them lighter first.");

    private static int ValenceOf(CueKind kind) => kind switch
    {
        CueKind.Thanks => 1,
        CueKind.Inconvenience or CueKind.Need or CueKind.Unsure or CueKind.Feeling => -1,
        _ => 0,
    };
}

/// <summary>Why something cannot be marked, and what to do; for whoever marks.</summary>
internal sealed class UnmarkableException(string message) : Exception(message);
