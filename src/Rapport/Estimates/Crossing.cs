using MathNet.Numerics.LinearAlgebra;

namespace Rapport.Estimates;

/// <summary>
/// The sums a crossed table is worth, kept by how many ratings a conversation has: enough to eliminate all conversations for any ratio of
/// variances (Henderson 1953; Searle, Casella and McCulloch 1992, ch. 7), so that fitting costs auditors³, whatever the number of ratings.
/// Values are taken from the mean of all, for the sake of digits.
/// </summary>
internal sealed class Crossing
{
    private readonly SortedDictionary<int, Bundle> bundles = [];
    private readonly double[] counts;
    private readonly double[] totals;
    private readonly double squares;

    public Crossing(IReadOnlyList<AuditorRating> ratings)
    {
        Auditors = [.. ratings.Select(rating => rating.Auditor).Distinct().Order(StringComparer.Ordinal)];
        Centre = ratings.Average(rating => rating.Value);
        N = ratings.Count;
        (counts, totals) = (new double[Auditors.Count], new double[Auditors.Count]);
        var place = Auditors.Select((auditor, at) => (auditor, at)).ToDictionary(each => each.auditor, each => each.at, StringComparer.Ordinal);
        foreach (var conversation in ratings.GroupBy(rating => rating.Conversation, StringComparer.Ordinal))
        {
            (int At, double Value)[] row = [.. conversation.Select(rating => (place[rating.Auditor], rating.Value - Centre)).OrderBy(each => each.Item1)];
            Conversations++;
            Add(row, conversation.Key);
        }

        squares = ratings.Sum(rating => (rating.Value - Centre) * (rating.Value - Centre));
    }

    public int N { get; }

    public int Conversations { get; private set; }

    public IReadOnlyList<string> Auditors { get; }

    /// <summary>The plain mean of all ratings.</summary>
    public double Centre { get; }

    /// <summary>What the rest is estimated from: N − conversations − auditors + 1.</summary>
    public int RestFreedom => N - Conversations - Auditors.Count + 1;

    /// <summary>The plain mean of one auditor's ratings less the mean of all.</summary>
    public double Raw(int auditor) => totals[auditor] / counts[auditor];

    public int RatingsBy(int auditor) => (int)counts[auditor];

    /// <summary>The harmonic mean of ratings a conversation.</summary>
    public double RatingsAConversation => Conversations / bundles.Sum(each => (double)each.Value.Count / each.Key);

    /// <summary>
    /// How many ratings each auditor's severity stands on, those with conversations in between counted for what they tell at that ratio: the
    /// mean eigenvalue of the auditors' information about their differences. In a full table the number of conversations.
    /// </summary>
    public double RatingsAnAuditor(double ratio)
    {
        var information = Without(ratio).Between;
        return (information.Trace() - (information.RowSums().Sum() / Auditors.Count)) / (Auditors.Count - 1);
    }

    /// <summary>All sums with conversations eliminated at the ratio conversation variance ÷ rest variance.</summary>
    public Eliminated Without(double ratio)
    {
        var between = Matrix<double>.Build.DenseOfDiagonalArray(counts);
        var (one, value) = (Vector<double>.Build.DenseOfArray(counts), Vector<double>.Build.DenseOfArray(totals));
        var (ones, onesValue, values, logs) = ((double)N, 0.0, squares, 0.0);
        onesValue = totals.Sum();
        foreach (var (size, bundle) in bundles)
        {
            var pulled = ratio / (1 + (size * ratio));
            between -= pulled * bundle.Together;
            one -= pulled * size * bundle.Met;
            value -= pulled * bundle.Sums;
            ones -= pulled * size * size * bundle.Count;
            onesValue -= pulled * size * bundle.Sum;
            values -= pulled * bundle.SquaredSums;
            logs += bundle.Count * Math.Log(1 + (size * ratio));
        }

        return new(between, one, value, ones, onesValue, values, logs);
    }

    private void Add((int At, double Value)[] row, string conversation)
    {
        if (!bundles.TryGetValue(row.Length, out var bundle))
            bundles.Add(row.Length, bundle = new(Auditors.Count));
        var sum = row.Sum(each => each.Value);
        (bundle.Count, bundle.Sum, bundle.SquaredSums) = (bundle.Count + 1, bundle.Sum + sum, bundle.SquaredSums + (sum * sum));
        for (var one = 0; one < row.Length; one++)
        {
            if (one > 0 && row[one].At == row[one - 1].At)
                throw new ArgumentException($"{Auditors[row[one].At]} rated conversation {conversation} twice: give one of the two.");
            (counts[row[one].At], totals[row[one].At]) = (counts[row[one].At] + 1, totals[row[one].At] + row[one].Value);
            bundle.Met[row[one].At]++;
            bundle.Sums[row[one].At] += sum;
            foreach (var (other, _) in row)
                bundle.Together[row[one].At, other]++;
        }
    }

    /// <summary>Conversations with equally many ratings.</summary>
    private sealed class Bundle(int auditors)
    {
        public int Count { get; set; }

        public double Sum { get; set; }

        public double SquaredSums { get; set; }

        /// <summary>In how many of them each auditor rated.</summary>
        public Vector<double> Met { get; } = Vector<double>.Build.Dense(auditors);

        /// <summary>The sum of the conversations' sums that each auditor met.</summary>
        public Vector<double> Sums { get; } = Vector<double>.Build.Dense(auditors);

        /// <summary>In how many of them each two auditors rated both.</summary>
        public Matrix<double> Together { get; } = Matrix<double>.Build.Dense(auditors, auditors);
    }
}

/// <summary>1'M1 and its like, where M takes conversations out: Z for auditors, 1 for the mean, y for the values.</summary>
internal sealed record Eliminated(Matrix<double> Between, Vector<double> One, Vector<double> Value, double Ones, double OnesValue, double Values, double Logs);
