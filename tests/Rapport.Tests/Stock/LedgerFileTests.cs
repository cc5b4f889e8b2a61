using System.Text;
using Rapport.Stock;

namespace Rapport.Tests.Stock;

public class LedgerFileTests
{
    private static readonly string Golden = Path.Combine(Shared.Root, "tests", "Rapport.Tests", "Stock", "ledger.approved.json");

    [Fact]
    public void The_file_stays_as_approved_and_reads_back_the_same()
    {
        var ledger = StockLedgerTests.Heard(7, number => $"I do apologise for any inconvenience, <name>. Can I take your “order” number {number}, please?");

        Assert.Equal(File.ReadAllText(Golden), StockLedgerTests.Bytes(ledger) + "\n");
        Assert.Equal(StockLedgerTests.Bytes(ledger), StockLedgerTests.Bytes(Read(StockLedgerTests.Bytes(ledger))));
    }

    [Fact]
    public void A_ledger_that_was_read_finds_what_the_one_that_was_made_finds()
    {
        var made = StockLedgerTests.Heard(7, _ => "I do apologise for any inconvenience, Mrs Osei.");

        Assert.Equal(made.Find("I do apologise for any inconvenience"), Read(StockLedgerTests.Bytes(made)).Find("I do apologise for any inconvenience"));
        Assert.NotNull(made.Find("I do apologise for any inconvenience"));
    }

    [Theory]
    [InlineData("", "not JSON (line 1)")]
    [InlineData("[]", "\"file\" is not")]
    [InlineData("{\"file\":\"rapport stock ledger 9\"}", "\"file\" is not \"rapport stock ledger 1\"")]
    [InlineData("{\"file\":\"rapport stock ledger 1\"}", "the file has no \"lines\" that is a list")]
    [InlineData("{\"file\":\"rapport stock ledger 1\",\"lines\":[{\"text\":\"one two three stock line\",\"times\":1.5}]}", "\"times\" of line 1 of \"lines\" is no whole number")]
    public void What_is_wrong_with_a_file_is_named(string file, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Read(file)).Message);

    [Fact]
    public void A_change_by_hand_is_noticed()
    {
        var file = StockLedgerTests.Bytes(StockLedgerTests.Heard(7, _ => "I do apologise for any inconvenience."));

        Assert.Contains("changed by hand", Assert.Throws<InvalidDataException>(() => Read(file.Replace("\"times\": 7", "\"times\": 8", StringComparison.Ordinal))).Message);
        Assert.Contains("cannot be", Assert.Throws<InvalidDataException>(() => Read(file.Replace("\"times\": 7", "\"times\": 1", StringComparison.Ordinal))).Message);
    }

    private static StockLedger Read(string file) => StockLedger.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)));
}
