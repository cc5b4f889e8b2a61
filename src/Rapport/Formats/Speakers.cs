using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>A stretch of talk whose speaker is still the label that the file gives; null where it gives none.</summary>
internal sealed record Spoken(string? Label, string Text, DateTimeOffset? At = null);

/// <summary>The one place that decides who a label is.</summary>
internal static class Speakers
{
    /// <summary>
    /// The turns of one conversation. Labels named as advisors are advisors, and then every other person is the customer; else labels
    /// that say a role decide, and the one side they leave open is the other. Internal notes are left out; what nobody said is the
    /// system's. Null where nobody can tell who is who; then the problem has been told.
    /// </summary>
    public static IReadOnlyList<Turn>? Turns(IReadOnlyList<Spoken> talk, ReadOptions options, Action<string> problem)
    {
        var labels = talk.Select(spoken => spoken.Label).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var people = labels.ToDictionary(label => label, label => Role(label, options), StringComparer.OrdinalIgnoreCase);
        if ((Settled(people) is { } unknown ? Complaint(labels, unknown, options) : null) is { } complaint)
        {
            problem(complaint);
            return null;
        }
        return [.. talk.Where(spoken => spoken.Label is null || !RoleWords.IsNote(spoken.Label)).Select(spoken => Turn(spoken, people))];
    }

    private static (Speaker? Who, string? Name) Role(string label, ReadOptions options) =>
        Labels.IsAdvisor(label, options) ? (Speaker.Advisor, RoleWords.Read(label).Name ?? NameIn(label)) : RoleWords.Read(label);

    private static string? NameIn(string label) => RoleWords.Read(label).Who is null ? RoleWords.Name(label) : null;

    /// <summary>Gives the people without a role the side that is left; returns them where that cannot be told.</summary>
    private static List<string>? Settled(Dictionary<string, (Speaker? Who, string? Name)> people)
    {
        var unknown = people.Where(person => person.Value.Who is null && !RoleWords.IsNote(person.Key)).Select(person => person.Key).ToList();
        var known = people.Values.Select(person => person.Who).ToHashSet();
        if (unknown.Count == 0 && known.Count > 0)
            return null;
        Speaker? left = known.Contains(Speaker.Advisor) ? Speaker.Customer
            : known.Contains(Speaker.Customer) && unknown.Count == 1 ? Speaker.Advisor
            : null;
        if (left is null)
            return unknown;
        foreach (var label in unknown)
            people[label] = (left, RoleWords.Name(label));
        return null;
    }

    private static string Complaint(List<string> labels, List<string> unknown, ReadOptions options)
    {
        if (labels.Count == 0)
            return "nobody says who speaks: label the speakers (\"Agent: …\", \"Customer: …\"), or transcribe with speakers told apart";
        if (options.Advisors.Count > 0)
            return $"no speaker is called {Quoted(options.Advisors, " or ")}: this conversation has {Quoted(labels, ", ")}";
        return $"nobody says who the advisor is: pass {Quoted(unknown, " or ", "--advisor ")}";
    }

    private static string Quoted(IReadOnlyCollection<string> labels, string between, string before = "")
    {
        const int Most = 6;
        var shown = string.Join(between, labels.Take(Most).Select(label => $"{before}\"{label}\""));
        return labels.Count > Most ? $"{shown} and {labels.Count - Most} more" : shown;
    }

    private static Turn Turn(Spoken spoken, Dictionary<string, (Speaker? Who, string? Name)> people) =>
        spoken.Label is { } label && people[label] is { Who: { } who, Name: var name }
            ? new Turn(who, spoken.Text, name, spoken.At)
            : new Turn(Speaker.System, spoken.Text, null, spoken.At);
}
