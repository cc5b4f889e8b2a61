namespace Rapport.Stock;

/// <summary>Writes a sentence with masks for its slots into a buffer; two masks of a kind in a row become one.</summary>
internal ref struct Masked(Span<char> into)
{
    private readonly Span<char> into = into;
    private int length;
    private bool full;

    /// <summary>What was written, without white space at the ends; "" where the buffer was too small.</summary>
    public readonly ReadOnlySpan<char> Text => full ? [] : ((ReadOnlySpan<char>)into[..length]).Trim();

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            var space = char.IsWhiteSpace(unit) || char.IsControl(unit);
            if (!space || (length > 0 && into[length - 1] != ' '))
                Put(space ? ' ' : unit);
        }
    }

    public void Mask(string mask)
    {
        var before = ((ReadOnlySpan<char>)into[..length]).TrimEnd();
        if (before.EndsWith(mask))
        {
            length = before.Length;
            return;
        }

        foreach (var unit in mask)
            Put(unit);
    }

    private void Put(char unit)
    {
        full |= length == into.Length;
        if (!full)
            into[length++] = unit;
    }
}
