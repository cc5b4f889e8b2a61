using Rapport.Estimates;

namespace Rapport.Study;

/// <summary>How often intervals held the truth, how wide they were and how far the figure was off on average.</summary>
internal sealed class Cover
{
    private int told;
    private int held;
    private double width;
    private double off;

    public void Add(Figure figure, double truth)
    {
        if (figure is not { Value: { } value, Low: { } low, High: { } high })
            return;
        (told, held, width, off) = (told + 1, held + (low <= truth && truth <= high ? 1 : 0), width + high - low, off + value - truth);
    }

    private double Held => 100.0 * held / told;

    /// <summary>Mean half-width, in points.</summary>
    private double Half => width / told / 2;

    /// <summary>"94.8% ±.41", with a mark where it falls short beyond what chance does to so many runs.</summary>
    public override string ToString() => told == 0 ? "–" : $"{Held:0.0}%{(Held < 95 - (3 * 100 * Math.Sqrt(.95 * .05 / told)) ? " ⚠" : "")} ±{Half:0.00}";

    /// <summary>The same with the mean error before it.</summary>
    public string WithBias() => told == 0 ? "–" : $"{Math.Round(off / told, 2):+0.00;−0.00;0.00}, {this}";
}
