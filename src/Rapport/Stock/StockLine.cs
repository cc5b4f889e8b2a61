namespace Rapport.Stock;

/// <summary>A stretch that advisors say again and again.</summary>
/// <param name="Text">Its commonest wording; names stand as &lt;name&gt;, numbers as &lt;number&gt;, addresses as &lt;link&gt;.</param>
/// <param name="Times">How often it was said, repeats inside a conversation included; at least <paramref name="Conversations"/>.</param>
/// <param name="Conversations">In how many conversations it was said; at least 1. Short by at most <see cref="StockLedger.Forgotten"/> for each wording.</param>
/// <param name="Advisors">How many advisors are known to have said it (1000: that many or more); 0 where the source names nobody.</param>
public sealed record StockLine(string Text, long Times, long Conversations, int Advisors)
{
    /// <summary>Refuses a line that cannot be.</summary>
    /// <exception cref="InvalidDataException">A blank or too short text, or counts that contradict each other.</exception>
    internal StockLine Checked()
    {
        if (!new Wording(Text, stackalloc Word[Wording.MostWords]).IsLine)
            throw new InvalidDataException($"«{Text}» is too short or too long to be a stock line.");
        if (Conversations < 1 || Times < Conversations || Advisors < 0)
            throw new InvalidDataException($"«{Text}» is said {Times} times in {Conversations} conversations by {Advisors} advisors, which cannot be.");
        return this;
    }
}
