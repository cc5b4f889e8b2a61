namespace Rapport.Reports;

/// <summary>
/// Count, sum and sum of squares in whole thousandths: exact, so that no figure depends on the order of conversations.
/// Holds 10¹⁰ ratings before a sum of squares could overflow.
/// </summary>
internal sealed class Sums
{
    private long sum;
    private long squares;

    /// <summary>Sums that a database has made already, of values in whole thousandths.</summary>
    public static Sums Of(int n, long sum, long squares) => new() { N = n, sum = sum, squares = squares };

    public int N { get; private set; }

    public double Mean => sum / 1000.0 / N;

    /// <summary>Σ (x − mean)².</summary>
    public double SquaredDeviations => N == 0 ? 0 : (double)(((Int128)N * squares) - ((Int128)sum * sum)) / N / 1e6;

    /// <summary>Σ (x − <paramref name="centre"/>)².</summary>
    public double SquaredDeviationsFrom(double centre) =>
        N == 0 ? 0 : SquaredDeviations + (N * (Mean - centre) * (Mean - centre));

    /// <summary>Σ (x − <paramref name="centre"/>).</summary>
    public double DeviationFrom(double centre) => (sum / 1000.0) - (N * centre);

    public static long Thousandths(double value) => (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);

    public void Add(double value)
    {
        var thousandths = Thousandths(value);
        (N, sum, squares) = (N + 1, sum + thousandths, squares + (thousandths * thousandths));
    }

    public void Add(Sums other) => (N, sum, squares) = (N + other.N, sum + other.sum, squares + other.squares);

    /// <summary>What is left when a part is taken out.</summary>
    public Sums Without(Sums part) => new() { N = N - part.N, sum = sum - part.sum, squares = squares - part.squares };
}
