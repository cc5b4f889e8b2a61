using System.Text.Json.Serialization;
using Rapport.Ratings;

namespace Rapport.Web.Audits;

/// <summary>One change of an audit's marks, with what undoes it; kept beside the marks until the audit is handed in.</summary>
/// <param name="Went">What was there before and is no longer, and whose fault it was said to be before.</param>
/// <param name="Came">What is there since, and whose fault it is said to be.</param>
internal sealed record Step(Marks Went, Marks Came)
{
    public static Step Between(Marks before, Marks after) => new(before.Without(after), after.Without(before));

    [JsonIgnore]
    public bool IsNothing => (Went, Came) is ({ Cues: [], Behaviours: [] }, { Cues: [], Behaviours: [] }) && Went.Fault == Came.Fault;

    /// <summary>What was done, as the page says it.</summary>
    public string What() => (Went.Cues, Came.Cues, Went.Behaviours, Came.Behaviours) switch
    {
        ([], [var cue], _, _) => $"{Words.Of(cue.Kind)} marked",
        ([var cue], [], _, _) => $"{Words.Of(cue.Kind)} taken off",
        ([var was], [var cue], _, _) when (was.Response, was.Answer) != (cue.Response, cue.Answer) => $"{Words.Of(cue.Kind)}: {Words.Of(cue.Response)}",
        ([_], [var cue], _, _) => $"{Words.Of(cue.Kind)} changed",
        (_, _, [], [var behaviour]) => $"{Words.Of(behaviour.Code)} marked",
        (_, _, [var behaviour], []) => $"{Words.Of(behaviour.Code)} taken off",
        _ => "whose fault it was",
    };

    /// <summary>The marks as they were before.</summary>
    public Marks Undo(Marks marks) => marks with
    {
        Fault = Went.Fault,
        Cues = Marks.InOrder(marks.Cues.Except(Came.Cues).Concat(Went.Cues), cue => cue.Words),
        Behaviours = Marks.InOrder(marks.Behaviours.Except(Came.Behaviours).Concat(Went.Behaviours), behaviour => behaviour.Words),
    };
}
