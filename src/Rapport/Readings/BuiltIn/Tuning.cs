namespace Rapport.Readings.BuiltIn;

/// <summary>The numbers set on held-out folds: from which logit on a code is given, and how far ratings were off.</summary>
internal sealed record Tuning
{
    public const int Behaviours = 20, Levels = 7, Bands = 3;

    /// <summary>From which logit on a customer's clause is a cue.</summary>
    public float Cue { get; init; }

    /// <summary>From which logit on the firm is at fault.</summary>
    public float Fault { get; init; }

    /// <summary>From which logit on a cue is a focal one.</summary>
    public float Focal { get; init; }

    /// <summary>From which logit on a cue is a material one.</summary>
    public float Material { get; init; }

    /// <summary>How far, in logits, decisions may lean towards how the whole sounds.</summary>
    public float MostLean { get; init; }

    /// <summary>How much more the responses lean than the behaviours, between the worst level and the best.</summary>
    public float LevelLean { get; init; } = 2;

    /// <summary>For each behaviour, from which logit on it is given.</summary>
    public float[] Behaviour { get; init; } = new float[Behaviours];

    /// <summary>For each response level, what is added to its logit before the highest wins.</summary>
    public float[] Level { get; init; } = new float[Levels];

    /// <summary>For each band of ratings, how far 5% lay below and 5% above what was given, in points of the rating; 0 where not yet measured.</summary>
    public float[] Margin { get; init; } = new float[2 * Bands];

    /// <summary>The margin of a rating; null where not yet measured.</summary>
    public Margin? MarginAt(double rating)
    {
        var band = BandOf(rating);
        return Margin[2 * band] > 0 ? new(Margin[2 * band], Margin[(2 * band) + 1]) : null;
    }

    /// <summary>The band of a rating: below 3.5, below 5.5, the rest.</summary>
    public static int BandOf(double rating) => rating < 3.5 ? 0 : rating < 5.5 ? 1 : 2;

    public void Write(BinaryWriter writer)
    {
        Floats.Write(writer, [Cue, Fault, Focal, Material, MostLean, LevelLean]);
        foreach (var values in new[] { Behaviour, Level, Margin })
            Floats.Write(writer, values);
    }

    public static Tuning Read(BinaryReader reader)
    {
        var single = Floats.Read(reader, 6);
        return new()
        {
            Cue = single[0],
            Fault = single[1],
            Focal = single[2],
            Material = single[3],
            MostLean = single[4],
            LevelLean = single[5],
            Behaviour = Floats.Read(reader, Behaviours),
            Level = Floats.Read(reader, Levels),
            Margin = Floats.Read(reader, 2 * Bands),
        };
    }
}
