namespace Rapport.Stock;

/// <summary>
/// The wordings said in most conversations, in bounded memory: when the table is full, the median count is taken from every
/// wording, and those at nothing go (the batch decrement of Misra and Gries, 1982, as in Anderson et al., IMC 2017). A count is never
/// too high, and too low by at most <see cref="Forgotten"/>, which is at most twice the number of counted uses over the capacity.
/// Until the table is full for the first time every count is exact.
/// </summary>
internal sealed class Frequent(int capacity)
{
    private readonly Dictionary<ulong, Form> forms = [];

    /// <summary>By how many conversations any count may be short; a wording said in more conversations than this is in the table.</summary>
    public long Forgotten { get; private set; }

    public IEnumerable<Form> Forms => forms.Values;

    /// <summary>The wording with this key; made from the text where it is new.</summary>
    public Form At(ulong key, ReadOnlySpan<char> text)
    {
        if (forms.TryGetValue(key, out var form))
        {
            if (!text.SequenceEqual(form.Text))
                form.Spell(text);
            return form;
        }

        if (forms.Count == capacity)
            Forget();
        return forms[key] = new(text.ToString());
    }

    private void Forget()
    {
        var counts = forms.Values.Select(form => form.Conversations).Order().ToArray();
        var median = Math.Max(1, counts[counts.Length / 2]);
        Forgotten += median;
        foreach (var (key, form) in forms)
        {
            form.Conversations -= median;
            if (form.Conversations <= 0)
                forms.Remove(key);
        }
    }
}
