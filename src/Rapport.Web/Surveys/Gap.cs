using Rapport.Conversations;

namespace Rapport.Web.Surveys;

/// <summary>A conversation that at least two of the three witnesses spoke of.</summary>
/// <param name="Conversation">Its number.</param>
/// <param name="When">When it was; null where nobody knows.</param>
/// <param name="Felt">The customer's answer, 1 to 10; or null.</param>
/// <param name="Machine">The machine's rating; or null.</param>
/// <param name="Auditors">The mean of what auditors gave this talk by the anchors; or null.</param>
/// <param name="Audits">How many of them.</param>
/// <param name="Mattered">What mattered most to the customer; null where it was not passed on.</param>
/// <param name="Focal">What the machine took for it, in the customer's words.</param>
/// <param name="AuditorsFocal">What auditors took for it, likewise.</param>
internal sealed record Gap(
    long Conversation, DateTimeOffset? When, string? Team, Channel Channel, double? Felt, double? Machine, double? Auditors, int Audits,
    string? Mattered, IReadOnlyList<string> Focal, IReadOnlyList<string> AuditorsFocal)
{
    private (string Name, double Value)[] Witnesses =>
        [.. new[] { ("customer", Felt), ("machine", Machine), ("auditors", Auditors) }.Where(each => each.Item2 is not null)
            .Select(each => (each.Item1, each.Item2!.Value))];

    /// <summary>The widest gap between any two of them, in points, at least 0.</summary>
    public double Points => Witnesses.Max(each => each.Value) - Witnesses.Min(each => each.Value);

    /// <summary>Which two, the higher first.</summary>
    public IReadOnlyList<string> Between => [Witnesses.MaxBy(each => each.Value).Name, Witnesses.MinBy(each => each.Value).Name];
}
