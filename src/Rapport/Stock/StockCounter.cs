using Rapport.Conversations;

namespace Rapport.Stock;

/// <summary>
/// Hears any number of conversations once, in bounded memory, and tells what advisors say again and again. A sentence counts once
/// for a conversation, however often it or its near twins are said there. Names, numbers, redaction marks, case, punctuation and
/// fillers ("sincerely", "just") make no difference. Not for several threads at once.
/// </summary>
public sealed class StockCounter
{
    private const int LongestText = 512;

    /// <summary>Where every conversation names somebody new, the names must not fill the memory; later ones are not counted.</summary>
    private const int MostAdvisors = 1 << 16;

    private readonly Frequent frequent;
    private readonly Dictionary<string, int> advisors = new(StringComparer.OrdinalIgnoreCase);
    private readonly Said said = new();
    private long conversations;

    /// <param name="capacity">How many wordings are kept at once (each takes about 300 bytes); at least 2.</param>
    public StockCounter(int capacity = 1 << 16)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 2);
        frequent = new(capacity);
    }

    /// <summary>Hears the advisors' sentences of one conversation.</summary>
    public void Add(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        conversations++;
        said.Clear();
        foreach (var turn in conversation.Turns)
        {
            if (turn.Who != Speaker.Advisor)
                continue;
            var advisor = Number(conversation.Team, turn.Name ?? conversation.Advisor);
            foreach (var (start, length) in Sentences.Of(turn.Text))
                Hear(turn.Text.AsSpan(start, length), advisor);
        }
    }

    /// <summary>
    /// What was said in at least so many conversations. Below the capacity the ledger depends on the conversations alone, not on
    /// their order; above it counts may be short by <see cref="StockLedger.Forgotten"/>, and the same order gives the same ledger.
    /// A line is in the ledger for certain if one of its wordings was said in <paramref name="minConversations"/> +
    /// <see cref="StockLedger.Forgotten"/> conversations.
    /// </summary>
    public StockLedger ToLedger(int minConversations = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minConversations, 2);
        var lines = new Gathering(frequent.Forms).Lines().Where(line => line.Conversations >= minConversations);
        return new(lines, conversations, minConversations, frequent.Forgotten);
    }

    private void Hear(ReadOnlySpan<char> sentence, int advisor)
    {
        if (sentence.Length > LongestText)
            return;
        var wording = new Wording(sentence, stackalloc Word[Wording.MostWords]);
        if (!wording.IsLine)
            return;
        Span<char> masked = stackalloc char[2 * LongestText];
        var text = wording.CopyMasked(masked);
        if (text.IsEmpty)
            return;
        Span<ulong> features = stackalloc ulong[2 * Wording.MostWords];
        var form = frequent.At(wording.Key, text);
        form.Times++;
        form.Conversations += said.IsNew(wording.CopyFeatures(features)) ? 1 : 0;
        if (advisor >= 0)
            form.SaidBy(advisor);
    }

    private int Number(string? team, string? name)
    {
        if (name is null)
            return -1;
        var who = team is null ? name : $"{team}\n{name}";
        if (!advisors.TryGetValue(who, out var number))
        {
            if (advisors.Count == MostAdvisors)
                return -1;
            advisors[who] = number = advisors.Count;
        }

        return number;
    }
}
