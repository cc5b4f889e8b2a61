using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>
/// What conversations can be found by besides what this slice knows: a later slice registers its own as a singleton, and its fields stand in
/// the form, its values in the search's address.
/// </summary>
/// <param name="Fields">Its fields in the form.</param>
/// <param name="Narrow">Leaves those conversations that fit the values given by field name; null for a field left empty.</param>
internal sealed record Criterion(
    IReadOnlyList<CriterionField> Fields, Func<Store, IQueryable<StoredConversation>, Func<string, string?>, IQueryable<StoredConversation>> Narrow);

/// <summary>One field of the search form.</summary>
/// <param name="Name">In the address: <c>cue</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Choices">What can be chosen, value and words; empty for free text.</param>
/// <param name="Type">The input's type where there are no choices.</param>
internal sealed record CriterionField(string Name, string Label, IReadOnlyList<(string Value, string Words)> Choices, string Type = "text");

/// <summary>What a later slice tells about each conversation in the list and in the API; registered as a singleton.</summary>
/// <param name="Name">The property in the API: <c>rating</c>.</param>
/// <param name="Heading">The column's heading.</param>
/// <param name="Tell">Words for people and the value for programs, by conversation id; those it knows nothing of are absent.</param>
internal sealed record Remark(
    string Name, string Heading, Func<Store, IReadOnlyList<long>, Task<IReadOnlyDictionary<long, (string Words, object? Value)>>> Tell);
