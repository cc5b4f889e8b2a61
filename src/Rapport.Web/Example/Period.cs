namespace Rapport.Web.Example;

/// <summary>The days that the facts are about, UTC, both ends included.</summary>
internal sealed record Period(DateOnly From, DateOnly To)
{
    private const int UsualMonths = 3;

    /// <summary>As asked for; a quarter up to today where nothing is said. Days the wrong way round are turned.</summary>
    public static Period Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? (from > today ? from.Value : today);
        var first = from ?? last.AddMonths(-UsualMonths);
        return first <= last ? new(first, last) : new(last, first);
    }

    /// <summary>The moment at which the first day begins.</summary>
    public DateTimeOffset Begin => new(From, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The moment at which the last day is over.</summary>
    public DateTimeOffset End => new DateTimeOffset(To, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1);
}
