using System.Diagnostics;
using Rapport.Ratings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>Turns a second, reading and rating together, in one thread, with the weights that ship.</summary>
internal static class Speed
{
    private const int Rounds = 40;

    public static void Measure(IReadOnlyList<Labelled> all)
    {
        var before = GC.GetTotalMemory(true);
        var reader = new BuiltInReader();
        var held = GC.GetTotalMemory(true) - before;
        foreach (var each in all)
            Rubric.Rate(reader.Read(each.Conversation));
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var each in all)
                Rubric.Rate(reader.Read(each.Conversation));
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        var turns = all.Sum(each => each.Conversation.Turns.Count);
        Console.WriteLine($"{turns / best:N0} turns/s, best of {Rounds} rounds over {turns} turns; the reader holds {held / 1048576.0:F1} MB");
    }
}
