using System.Diagnostics;
using Rapport.Conversations;
using Rapport.Stock;

namespace Rapport.Measure.Speed;

/// <summary>How fast the stock ledger counts and finds, on made-up talk: a third of the sentences from 300 stock lines (the first said most), the rest drawn word by word from 8,000 words.</summary>
internal sealed class StockSpeed
{
    private readonly Random random = new(1);
    private readonly string[] words;
    private readonly string[] stock;
    private int conversations;

    private StockSpeed()
    {
        words = [.. Enumerable.Range(0, 8000).Select(_ => new string([.. Enumerable.Range(0, random.Next(2, 10)).Select(_ => (char)('a' + random.Next(26)))]))];
        stock = [.. Enumerable.Range(0, 300).Select(_ => Draw(random.Next(5, 14), 2000))];
    }

    /// <param name="turns">How many turns are counted; half of them the advisors', two sentences each.</param>
    public static void Run(int turns)
    {
        var talk = new StockSpeed();
        var counter = new StockCounter();
        var (counting, counted) = (0.0, 0);
        while (counted < turns)
        {
            var chunk = Enumerable.Range(0, 200).Select(_ => talk.Next()).ToList();
            var begun = Seconds();
            chunk.ForEach(counter.Add);
            counting += Seconds() - begun;
            counted += chunk.Count * 10;
        }

        var freezing = Seconds();
        var ledger = counter.ToLedger();
        freezing = Seconds() - freezing;
        var sentences = Enumerable.Range(0, 20_000).Select(_ => talk.Sentence()).ToList();
        sentences.ForEach(sentence => ledger.Find(sentence));
        var finding = Seconds();
        var found = Enumerable.Range(0, 10).Sum(_ => sentences.Count(sentence => ledger.Find(sentence) is not null));
        finding = Seconds() - finding;
        Console.WriteLine($"{counted:N0} turns counted at {counted / counting:N0} a second of processor time; ledger of {ledger.Lines.Count} lines in {freezing:F2} s, forgotten {ledger.Forgotten}");
        Console.WriteLine($"Find: {finding / 200_000 * 1e6:F2} µs a sentence, {found / 10} of 20,000 found");
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"live after: {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB; peak of the process with the generator: {process.PeakWorkingSet64 >> 20} MB");
        GC.KeepAlive(counter);
    }

    private Conversation Next() =>
        new($"c-{conversations++}", [.. Enumerable.Range(0, 10).Select(turn => new Turn(turn % 2 == 0 ? Speaker.Customer : Speaker.Advisor, $"{Sentence()} {Sentence()}", $"Person {random.Next(50)}"))]);

    private string Sentence() =>
        random.NextDouble() < .35 ? stock[(int)(stock.Length * Math.Pow(random.NextDouble(), 2))] : Draw(random.Next(3, 18), words.Length);

    private string Draw(int length, int from) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => words[(int)(from * Math.Pow(random.NextDouble(), 3))])) + ".";

    private static double Seconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
