using Rapport.Stock;

namespace Rapport.Readings.BuiltIn;

/// <summary>What repetition says about own words: a remark that stands in the stock ledger is recited, whatever it sounds like alone.</summary>
internal static class Recited
{
    /// <summary>The reading with every own-words remark that is a stock line coded as a scripted phrase, and the ledger's version noted.</summary>
    public static Reading With(Reading reading, StockLedger ledger) => reading.Abstains is not null
        ? reading
        : new Reading(
            reading.Conversation, reading.Cues,
            reading.Behaviours.Select(behaviour => Recode(behaviour, ledger)).Distinct(),
            reading.Fault, reading.Reader)
        {
            Process = reading.Process,
            Margin = reading.Margin,
            Stock = ledger.Version,
        };

    private static Behaviour Recode(Behaviour behaviour, StockLedger ledger) =>
        behaviour.Code == BehaviourCode.OwnWords && ledger.Find(behaviour.Words.Text) is not null
            ? behaviour with { Code = BehaviourCode.ScriptedPhrase }
            : behaviour;
}
