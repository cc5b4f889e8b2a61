namespace Rapport.Measure.Learning;

/// <summary>A sparse vector: feature numbers in rising order, and their values.</summary>
internal sealed record Sparse(int[] Ids, float[] Values)
{
    public double Dot(Sparse other)
    {
        var sum = 0.0;
        for (int mine = 0, its = 0; mine < Ids.Length && its < other.Ids.Length;)
        {
            if (Ids[mine] == other.Ids[its])
                sum += Values[mine++] * other.Values[its++];
            else if (Ids[mine] < other.Ids[its])
                mine++;
            else
                its++;
        }

        return sum;
    }
}
