namespace Rapport.Readings;

/// <summary>One cue, and the best response it met.</summary>
public sealed record Cue
{
    /// <param name="words">The customer's words.</param>
    /// <param name="kind">What kind of cue.</param>
    /// <param name="salience">1 minor, 2 material, 3 focal.</param>
    /// <param name="response">How it was met.</param>
    /// <param name="answer">The advisor's words that met it: required but for missed (none) and silentFix (may be none).</param>
    /// <exception cref="ArgumentException">A salience outside 1 to 3, a missing or surplus answer, or an answer before its cue.</exception>
    public Cue(Quote words, CueKind kind, int salience, Response response, Quote? answer = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (salience is < 1 or > 3)
            throw new ArgumentOutOfRangeException(nameof(salience), salience, "Salience runs from 1 (minor) to 3 (focal).");
        if (response == Response.Missed && answer is not null)
            throw new ArgumentException($"A missed cue has no answer, but «{answer.Text}» is given.", nameof(answer));
        if (response is not (Response.Missed or Response.SilentFix) && answer is null)
            throw new ArgumentException($"A response {response} needs the words that gave it.", nameof(answer));
        if (answer is not null && answer.Turn <= words.Turn)
            throw new ArgumentException($"The answer in turn {answer.Turn} stands before its cue in turn {words.Turn}.", nameof(answer));
        (Words, Kind, Salience, Response, Answer) = (words, kind, salience, response, answer);
    }

    /// <summary>The customer's words.</summary>
    public Quote Words { get; }

    /// <summary>What kind of cue.</summary>
    public CueKind Kind { get; }

    /// <summary>1 minor, 2 material, 3 focal.</summary>
    public int Salience { get; }

    /// <summary>How it was met.</summary>
    public Response Response { get; }

    /// <summary>The advisor's words that met it, or null.</summary>
    public Quote? Answer { get; }

    /// <summary>Whether the feeling or fact is said (true) or hinted at (false).</summary>
    public bool Explicit { get; init; } = true;

    /// <summary>−1 unpleasant, 0 neither, 1 pleasant.</summary>
    public int Valence { get; init; }

    /// <summary>The turn of the response where it is known without words (a silent fix), else the answer's turn; or null.</summary>
    public int? ResponseTurn { get => Answer?.Turn ?? field; init; }
}

/// <summary>Something an advisor did unprompted (or the customer's effect), with the words that show it.</summary>
/// <param name="Code">What.</param>
/// <param name="Words">The words.</param>
public sealed record Behaviour(BehaviourCode Code, Quote Words);
