using Rapport.Web.Practice.Twee;

namespace Rapport.Web.Practice;

/// <summary>Where a scenario's passages lead, and what is wrong with that.</summary>
internal sealed class ScenarioGraph(IReadOnlyList<Passage> passages, string start, ScenarioKind kind)
{
    private readonly Dictionary<string, Passage> byName = passages.ToDictionary(passage => passage.Name, StringComparer.Ordinal);

    public IEnumerable<Complaint> Wrong()
    {
        if (!byName.ContainsKey(start))
            return [new(1, $"StoryData begins with \"{start}\", and there is no such passage")];
        return passages.SelectMany(Of).Concat(Lost()).Concat(Endless()).Concat(kind is ScenarioKind.Find or ScenarioKind.Answer ? Chain() : []);
    }

    private IEnumerable<Complaint> Of(Passage passage)
    {
        foreach (var link in passage.Links.Where(link => !byName.ContainsKey(link.Target)))
            yield return new(passage.Line + 1 + link.Line, $"\"{passage.Name}\" leads to \"{link.Target}\", and there is no such passage");
        if (passage.Links.Count == 0 && !passage.Has("end"))
            yield return new(passage.Line, $"\"{passage.Name}\" leads nowhere; give it a link, or the tag end");
        if (passage.Links.Count > 0 && passage.Has("end"))
            yield return new(passage.Line, $"\"{passage.Name}\" is an end and leads on; take off its links or its tag");
        if (passage.Links.Count > 1 && passage.Links.Any(link => link.IsSimple))
            yield return new(
                passage.Line, $"\"{passage.Name}\" has several links; each says what one says or does: [[words->passage]]");
        if (Link.In(passage.Prose).FirstOrDefault() is { } inline)
            yield return new(passage.Line, $"the link to \"{inline.Target}\" stands among other words; give it a line of its own");
        if (passage.Prose.Length == 0)
            yield return new(passage.Line, $"nobody says anything in \"{passage.Name}\"");
    }

    private IEnumerable<Complaint> Lost()
    {
        var reached = Reached([start], passage => passage.Links.Select(link => link.Target));
        return passages.Where(passage => !reached.Contains(passage.Name))
            .Select(passage => new Complaint(passage.Line, $"nothing leads to \"{passage.Name}\""));
    }

    /// <summary>Passages from which no end can be come to.</summary>
    private IEnumerable<Complaint> Endless()
    {
        var before = passages.SelectMany(passage => passage.Links.Select(link => (From: passage.Name, To: link.Target)))
            .ToLookup(step => step.To, step => step.From, StringComparer.Ordinal);
        var ending = Reached(passages.Where(passage => passage.Links.Count == 0).Select(passage => passage.Name), passage => before[passage.Name]);
        return passages.Where(passage => !ending.Contains(passage.Name))
            .Select(passage => new Complaint(passage.Line, $"from \"{passage.Name}\" one goes round and round; let some way lead to an end"));
    }

    private IEnumerable<Complaint> Chain()
    {
        foreach (var passage in passages.Where(passage => passage.Links.Count > 1 || passage.Links.Any(link => !link.IsSimple)))
            yield return new(passage.Line, $"\"{passage.Name}\" may only lead on, [[Next]]: where the cue is to be found or answered, ways do not part");
        if (kind == ScenarioKind.Answer && passages.FirstOrDefault(passage => passage.Has("end")) is { } last && !last.Has("customer"))
            yield return new(last.Line, $"\"{last.Name}\" is to be answered, so it must be the customer's");
    }

    private HashSet<string> Reached(IEnumerable<string> from, Func<Passage, IEnumerable<string>> onward)
    {
        var (reached, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>(from));
        while (open.TryPop(out var name))
        {
            if (!byName.TryGetValue(name, out var passage) || !reached.Add(name))
                continue;
            foreach (var next in onward(passage))
                open.Push(next);
        }
        return reached;
    }
}
