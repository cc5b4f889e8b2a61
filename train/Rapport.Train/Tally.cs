namespace Rapport.Train;

/// <summary>Hits, inventions and misses of one code.</summary>
internal sealed class Tally
{
    public int Hits { get; set; }

    public int Invented { get; set; }

    public int Missed { get; set; }

    public double F1 => Hits == 0 ? 0 : 2.0 * Hits / ((2 * Hits) + Invented + Missed);

    public double Precision => Hits + Invented == 0 ? 0 : (double)Hits / (Hits + Invented);

    public double Recall => Hits + Missed == 0 ? 0 : (double)Hits / (Hits + Missed);
}
