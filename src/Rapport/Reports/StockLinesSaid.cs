using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Stock;

namespace Rapport.Reports;

/// <summary>Which stock lines an advisor recited in one conversation.</summary>
public static class StockLinesSaid
{
    /// <summary>
    /// The ledger's lines among the advisor's sentences that the reading codes as scripted phrase or policy deflection, each as often as
    /// it was said. Repeated questions of procedure ("your order number, please?") are no stock lines in this sense.
    /// </summary>
    public static IReadOnlyList<string> In(Reading reading, StockLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(ledger);
        var lines = new List<string>();
        foreach (var turn in reading.Behaviours.Where(InTheWay).GroupBy(behaviour => behaviour.Words.Turn))
        {
            var text = reading.Conversation.Turns[turn.Key].Text;
            foreach (var (start, length) in Sentences.Of(text))
            {
                if (turn.Any(behaviour => behaviour.Words.Start < start + length && start < behaviour.Words.Start + behaviour.Words.Length)
                    && ledger.Find(text.AsSpan(start, length)) is { } line)
                {
                    lines.Add(line.Text);
                }
            }
        }

        return lines;
    }

    private static bool InTheWay(Behaviour behaviour) => behaviour.Code is BehaviourCode.ScriptedPhrase or BehaviourCode.PolicyDeflection;
}
