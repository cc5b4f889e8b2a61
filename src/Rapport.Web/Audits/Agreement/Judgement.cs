using Rapport.Conversations;

namespace Rapport.Web.Audits.Agreement;

/// <summary>One audit of the sample, as agreement is reckoned from it.</summary>
/// <param name="OfChange">Which talk it is about: audits of other talk under one key are of another conversation.</param>
internal sealed record Judgement(
    long Conversation, DateTimeOffset OfChange, long Person, Purpose Purpose,
    string? Team, Channel Channel, double Value, string? Marks)
{
    /// <summary>What was rated.</summary>
    public (long, DateTimeOffset) Unit => (Conversation, OfChange);

    /// <summary>The auditor's voice.</summary>
    public Voice Voice => Agreement.Voice.Of($"{Person}", Value, Audits.Marks.Read(Marks));
}
