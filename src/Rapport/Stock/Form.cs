namespace Rapport.Stock;

/// <summary>One wording while it is being counted: its neatest spelling, how often it was said, and by whom.</summary>
internal sealed class Form(string text)
{
    /// <summary>Enough to tell a firm's line from one person's habit; more are not told apart.</summary>
    public const int MostAdvisors = 1000;

    private int[] advisors = [];

    public string Text { get; private set; } = text;

    public long Times { get; set; }

    public long Conversations { get; set; }

    public ReadOnlySpan<int> Advisors => advisors;

    /// <summary>
    /// Of two spellings of the same words, the one to show: one that begins with a capital and does not shout,
    /// then the first in order of code points. So it depends on what was said, not on when.
    /// </summary>
    public void Spell(ReadOnlySpan<char> other)
    {
        var (mine, its) = (Untidiness(Text), Untidiness(other));
        if (its < mine || (its == mine && other.SequenceCompareTo(Text) < 0))
            Text = other.ToString();
    }

    public void SaidBy(int advisor)
    {
        if (advisors.Length < MostAdvisors && !advisors.Contains(advisor))
            advisors = [.. advisors, advisor];
    }

    private static int Untidiness(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? 0 : text.Length > 1 && char.IsUpper(text[1]) ? 2 : 1;
}
