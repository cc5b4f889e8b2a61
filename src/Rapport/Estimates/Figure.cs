namespace Rapport.Estimates;

/// <summary>A figure with its 95% interval. Value and interval are null where there is too little to say anything; never 0 or NaN instead.</summary>
/// <param name="N">How many observations it stands on.</param>
/// <param name="Value">The figure, in the unit its maker names, or null.</param>
/// <param name="Low">The lower end of the 95% interval, or null.</param>
/// <param name="High">The upper end of the 95% interval, or null.</param>
/// <param name="Error">The standard error, or null where the interval was not made from one.</param>
/// <param name="Freedom">The degrees of freedom of the t quantile used, or null where there was none.</param>
internal sealed record Figure(int N, double? Value, double? Low, double? High, double? Error = null, double? Freedom = null)
{
    /// <summary>Nothing can be said from <paramref name="n"/> observations.</summary>
    public static Figure Unknown(int n) => new(n, null, null, null);

    /// <summary>value ± t(.975, freedom) · error.</summary>
    /// <param name="n">How many observations.</param>
    /// <param name="value">The figure.</param>
    /// <param name="error">Its standard error, at least 0.</param>
    /// <param name="freedom">Degrees of freedom, at least 1; infinity gives the normal quantile.</param>
    public static Figure WithT(int n, double value, double error, double freedom)
    {
        if (!double.IsFinite(value) || !double.IsFinite(error))
            return Unknown(n);
        var half = Quantile.T(freedom) * error;
        return new(n, value, value - half, value + half, error, double.IsInfinity(freedom) ? null : freedom);
    }

    /// <summary>Half the width of the interval, or null.</summary>
    public double? HalfWidth => (High - Low) / 2;

    /// <summary>The same, cut to the ends of a scale, as a page shows it. Estimators are given it uncut.</summary>
    public Figure Within(double least, double most) => this with
    {
        Value = Cut(Value, least, most),
        Low = Cut(Low, least, most),
        High = Cut(High, least, most),
    };

    private static double? Cut(double? value, double least, double most) => value is { } known ? Math.Clamp(known, least, most) : null;
}
