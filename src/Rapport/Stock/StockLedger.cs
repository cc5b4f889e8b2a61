using System.Security.Cryptography;
using System.Text;

namespace Rapport.Stock;

/// <summary>
/// What an organisation's advisors say again and again, frozen: made by a <see cref="StockCounter"/> or read from a file. Never
/// changes; safe for many threads.
/// </summary>
public sealed class StockLedger
{
    private readonly Likeness likeness;

    internal StockLedger(IEnumerable<StockLine> lines, long conversations, int minConversations, long forgotten)
    {
        Lines = [.. lines.Select(line => line.Checked())
            .OrderByDescending(line => line.Conversations).ThenByDescending(line => line.Times).ThenBy(line => line.Text, StringComparer.Ordinal)];
        if (conversations < 0 || minConversations < 2 || forgotten < 0)
            throw new InvalidDataException($"A ledger of {conversations} conversations, at least {minConversations} a line, {forgotten} forgotten, cannot be.");
        (Conversations, MinConversations, Forgotten) = (conversations, minConversations, forgotten);
        likeness = new([.. Lines.Select(line => Gathering.Features(line.Text))]);
        Version = Hash();
    }

    /// <summary>Twelve hexadecimal digits that stand for the content: other lines or counts, another version.</summary>
    public string Version { get; }

    /// <summary>The lines, those said in most conversations first.</summary>
    public IReadOnlyList<StockLine> Lines { get; }

    /// <summary>How many conversations were heard.</summary>
    public long Conversations { get; }

    /// <summary>In how many conversations a line was said at least.</summary>
    public int MinConversations { get; }

    /// <summary>By how many conversations the count of a wording may be short, because memory is bounded; 0: every count is exact.</summary>
    public long Forgotten { get; }

    /// <summary>
    /// The line that a sentence repeats, or null: at least .6 of the words and pairs of neighbouring words in either are in both,
    /// names, numbers and fillers aside. Sentences of fewer than four words repeat no line.
    /// </summary>
    /// <param name="sentence">One sentence or clause of an advisor, as said; longer stretches should be cut first.</param>
    public StockLine? Find(ReadOnlySpan<char> sentence)
    {
        var wording = new Wording(sentence, stackalloc Word[Wording.MostWords]);
        if (!wording.IsLine)
            return null;
        Span<ulong> features = stackalloc ulong[2 * Wording.MostWords];
        var found = likeness.Nearest(wording.CopyFeatures(features));
        return found < 0 ? null : Lines[found];
    }

    /// <summary>Writes the ledger as JSON in UTF-8 that a person can read; the same ledger always gives the same bytes.</summary>
    public void Write(Stream utf8) => LedgerFile.Write(this, utf8);

    /// <summary>Reads a ledger that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such ledger; the message says what is wrong and what to do.</exception>
    public static StockLedger Read(Stream utf8) => LedgerFile.Read(utf8);

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Conversations} {MinConversations} {Forgotten}\n"));
        foreach (var line in Lines)
            hash.AppendData(Encoding.UTF8.GetBytes($"{line.Times} {line.Conversations} {line.Advisors} {line.Text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
