namespace Rapport.Stock;

/// <summary>
/// Gathers near-identical wordings into lines. The commonest wording leads; a rarer one joins the leader it is most like, or leads
/// itself if it was said in two conversations. Depends on the wordings and their counts, not on the order in which they came.
/// </summary>
internal sealed class Gathering(IEnumerable<Form> forms)
{
    private readonly Form[] forms =
        [.. forms.OrderByDescending(form => form.Conversations).ThenByDescending(form => form.Times).ThenBy(form => form.Text, StringComparer.Ordinal)];

    public IEnumerable<StockLine> Lines()
    {
        var common = forms.TakeWhile(form => form.Conversations > 1).Select(form => Features(form.Text)).ToArray();
        var likeness = new Likeness(common);
        var followers = new List<Form>?[common.Length];
        for (var form = 0; form < forms.Length; form++)
        {
            var leader = likeness.Nearest(form < common.Length ? common[form] : Features(forms[form].Text), set => followers[set] is not null);
            if (leader >= 0)
                followers[leader]!.Add(forms[form]);
            else if (form < common.Length)
                followers[form] = [forms[form]];
        }

        return followers.OfType<List<Form>>().Select(Line);
    }

    public static ulong[] Features(string text)
    {
        Span<ulong> features = stackalloc ulong[2 * Wording.MostWords];
        return new Wording(text, stackalloc Word[Wording.MostWords]).CopyFeatures(features).ToArray();
    }

    private static StockLine Line(List<Form> forms)
    {
        var advisors = new HashSet<int>();
        foreach (var form in forms)
            advisors.UnionWith(form.Advisors.ToArray());
        return new(forms[0].Text, forms.Sum(form => form.Times), forms.Sum(form => form.Conversations), Math.Min(advisors.Count, Form.MostAdvisors));
    }
}
