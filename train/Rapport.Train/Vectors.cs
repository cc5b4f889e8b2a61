using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>Word vectors: positive pointwise mutual information of neighbours, reduced by subspace iteration (seeded).</summary>
internal static class Vectors
{
    private const int Fewest = 5, Window = 4, Rounds = 8, Width = Meanings.Width;

    public static Meanings Of(IReadOnlyList<Talk> talks)
    {
        Dictionary<uint, int> counts = [];
        foreach (var talk in talks)
        {
            foreach (var token in talk.Tokens)
                counts[token.Hash] = counts.GetValueOrDefault(token.Hash) + 1;
        }

        uint[] words = [.. counts.Where(pair => pair.Value >= Fewest).Select(pair => pair.Key).Order()];
        var place = words.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at);
        var rows = Mutual(Neighbours(talks, place), words.Length);
        var basis = Basis(rows, words.Length);
        var all = (double)counts.Values.Sum();
        var vectors = new float[words.Length * Width];
        for (var word = 0; word < words.Length; word++)
        {
            var length = Math.Sqrt(Enumerable.Range(0, Width).Sum(at => basis[at][word] * basis[at][word]));
            var rarity = 1e-3 / (1e-3 + (counts[words[word]] / all));
            for (var at = 0; at < Width && length > 0; at++)
                vectors[(word * Width) + at] = (float)(rarity * basis[at][word] / length);
        }

        var scale = vectors.Max(Math.Abs) / 127;
        return new(words, Array.ConvertAll(vectors, value => (sbyte)MathF.Round(value / scale)), scale);
    }

    private static Dictionary<long, float> Neighbours(IReadOnlyList<Talk> talks, Dictionary<uint, int> place)
    {
        Dictionary<long, float> pairs = [];
        foreach (var talk in talks)
        {
            int[] said = [.. talk.Tokens.ToArray().Select(token => place.GetValueOrDefault(token.Hash, -1)).Where(at => at >= 0)];
            for (var at = 0; at < said.Length; at++)
            {
                for (var other = at + 1; other < said.Length && other <= at + Window; other++)
                {
                    var weight = 1f / (other - at);
                    foreach (var pair in new[] { ((long)said[at] << 32) | (uint)said[other], ((long)said[other] << 32) | (uint)said[at] })
                        pairs[pair] = pairs.GetValueOrDefault(pair) + weight;
                }
            }
        }

        return pairs;
    }

    private static (int Column, float Value)[][] Mutual(Dictionary<long, float> pairs, int count)
    {
        var sums = new double[count];
        foreach (var (pair, weight) in pairs)
            sums[pair >> 32] += weight;
        var smooth = sums.Select(sum => Math.Pow(sum, .75)).ToArray();
        var all = smooth.Sum();
        var rows = Enumerable.Range(0, count).Select(_ => new List<(int, float)>()).ToArray();
        foreach (var (pair, weight) in pairs.OrderBy(pair => pair.Key))
        {
            var (row, column) = ((int)(pair >> 32), (int)(pair & 0xFFFFFFFF));
            var value = Math.Log(weight * all / (sums[row] * smooth[column]));
            if (value > 0 && weight >= .5f)
                rows[row].Add((column, (float)value));
        }

        return [.. rows.Select(row => row.ToArray())];
    }

    /// <summary>The leading directions of a matrix that is nearly symmetric, each scaled by the root of its strength.</summary>
    private static double[][] Basis((int Column, float Value)[][] rows, int count)
    {
        var random = new Random(21);
        var basis = Enumerable.Range(0, Width).Select(_ => Enumerable.Range(0, count).Select(_ => random.NextDouble() - .5).ToArray()).ToArray();
        Orthogonal(basis);
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, Width, new ParallelOptions { MaxDegreeOfParallelism = 2 }, at => basis[at] = Times(rows, basis[at]));
            var strengths = Orthogonal(basis);
            if (round == Rounds - 1)
                return [.. basis.Select((direction, at) => direction.Select(value => value * Math.Sqrt(strengths[at])).ToArray())];
        }

        return basis;
    }

    private static double[] Times((int Column, float Value)[][] rows, double[] x)
    {
        var product = new double[x.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var (column, value) in rows[row])
                product[row] += value * x[column];
        }

        return product;
    }

    private static double[] Orthogonal(double[][] basis)
    {
        var strengths = new double[basis.Length];
        for (var at = 0; at < basis.Length; at++)
        {
            for (var before = 0; before < at; before++)
            {
                var share = basis[at].Zip(basis[before], (a, b) => a * b).Sum();
                for (var i = 0; i < basis[at].Length; i++)
                    basis[at][i] -= share * basis[before][i];
            }

            strengths[at] = Math.Sqrt(basis[at].Sum(value => value * value));
            for (var i = 0; i < basis[at].Length; i++)
                basis[at][i] /= strengths[at] + 1e-12;
        }

        return strengths;
    }
}
