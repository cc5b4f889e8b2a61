using MathNet.Numerics.Distributions;
using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>A made-up company whose truth is known.</summary>
internal sealed record World
{
    public string Name { get; init; } = "";

    /// <summary>Size, mean and standard deviation of each stratum.</summary>
    public (int Size, double Mean, double Deviation)[] Strata { get; init; } = [(800, 6, 1.5), (600, 6, 1.5), (400, 6, 1.5), (200, 6, 1.5)];

    /// <summary>How far the machine is off in each stratum, in points.</summary>
    public double[] Bias { get; init; } = [0, 0, 0, 0];

    /// <summary>Points of machine for a point of truth.</summary>
    public double Slope { get; init; } = .8;

    /// <summary>Standard deviation of the machine's own noise, in points.</summary>
    public double Noise { get; init; } = .8;

    /// <summary>Standard deviation of the auditors' severity, in points.</summary>
    public double Severity { get; init; }

    /// <summary>How many auditors share the sample.</summary>
    public int Auditors { get; init; } = 4;

    /// <summary>Share of conversations in which a person was hurt: truth between 1 and 3.</summary>
    public double Hurt { get; init; }

    /// <summary>Below this truth the machine sees no further down.</summary>
    public double Floor { get; init; }

    /// <summary>Whether the sample is shared out by Neyman's rule instead of in proportion.</summary>
    public bool ByDeviation { get; init; }

    /// <summary>Makes a population and audits a sample of it.</summary>
    /// <returns>The population as the estimators see it (auditors named), and its true mean.</returns>
    public (Judged[] Population, double Truth) Audit(Random random, int n)
    {
        Stratum[] strata = [.. Strata.Select((each, at) => new Stratum($"s{at}", each.Size, each.Deviation))];
        var allocation = ByDeviation ? Allocation.Neyman(strata, n) : Allocation.Proportional(strata, n);
        double[] severities = [.. Enumerable.Range(0, Auditors).Select(_ => Severity * Normal.Sample(random, 0, 1))];
        var (all, truth) = (new List<Judged>(), 0.0);
        for (var stratum = 0; stratum < Strata.Length; stratum++)
        {
            var left = allocation[$"s{stratum}"];
            for (var at = 0; at < Strata[stratum].Size; at++)
            {
                var worth = Worth(random, stratum);
                truth += worth;
                var drawn = random.NextDouble() * (Strata[stratum].Size - at) < left;
                left -= drawn ? 1 : 0;
                var auditor = random.Next(Auditors);
                all.Add(new($"s{stratum}", Machine(random, stratum, worth), drawn ? worth + severities[auditor] : null, null, $"a{auditor}"));
            }
        }

        return ([.. all], truth / all.Count);
    }

    /// <summary>What an auditor of no severity would give, in half points from 1 to 10.</summary>
    private double Worth(Random random, int stratum)
    {
        var (_, mean, deviation) = Strata[stratum];
        var worth = random.NextDouble() < Hurt ? 1 + (2 * random.NextDouble()) : Normal.Sample(random, mean, deviation);
        return Math.Clamp(Math.Round(worth * 2) / 2, 1, 10);
    }

    private double Machine(Random random, int stratum, double worth) =>
        Math.Clamp(6 + (Slope * (Math.Max(Floor, worth) - 6)) + Bias[stratum] + Normal.Sample(random, 0, Noise), 1, 10);
}
