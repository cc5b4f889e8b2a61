using System.CommandLine;
using Rapport.Readings;
using Rapport.Readings.BuiltIn;
using Rapport.Stock;

namespace Rapport.Cli.Verbs;

/// <summary>Which reader reads, and with which stock ledger: the same options at every verb that rates.</summary>
internal sealed class Readers
{
    private readonly Option<string> reader = new("--reader")
    {
        Description = "Who reads. There is one reader so far: built-in.",
        DefaultValueFactory = _ => "built-in",
    };
    private readonly Option<string?> stock = new("--stock") { Description = "A stock ledger made by 'rapport stock', to tell recited words from own words." };

    public void AddTo(Command verb)
    {
        reader.AcceptOnlyFromAmong("built-in");
        verb.Add(reader);
        verb.Add(stock);
    }

    public IReader From(ParseResult parsed) => new BuiltInReader(LedgerAt(parsed.GetValue(stock)));

    private static StockLedger? LedgerAt(string? path)
    {
        if (path is null)
            return null;
        try
        {
            using var content = File.OpenRead(path);
            return StockLedger.Read(content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new WrongUseException($"{path} is no stock ledger that can be read: {failure.Message} Make one with 'rapport stock FILES --json {path}'.");
        }
    }
}
