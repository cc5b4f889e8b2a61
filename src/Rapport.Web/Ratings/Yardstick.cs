using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings.BuiltIn;
using Rapport.Stock;

namespace Rapport.Web.Ratings;

/// <summary>What conversations are rated by, with its versions: reader, rubric, the installation's stock ledger and the house's lists. Safe for many threads.</summary>
internal sealed class Yardstick(StockLedger? ledger, HouseWordings house)
{
    private readonly BuiltInReader reader = new(ledger);

    /// <summary>Who reads.</summary>
    public static string Reader => BuiltInReader.Version;

    /// <summary>The rubric's version.</summary>
    public static string Rubric => Rapport.Ratings.Rubric.Version;

    /// <summary>The ledger, or null where none is made yet.</summary>
    public StockLedger? Ledger => ledger;

    /// <summary>The versions of ledger and lists: <c>3f2a90c1d2e4+house-1b2c3d4e</c>, one of them, or null.</summary>
    public string? Stock { get; } = (ledger?.Version, house.Version) switch
    {
        (var version, null) => version,
        (null, var list) => $"house-{list}",
        var (version, list) => $"{version}+house-{list}",
    };

    /// <summary>Rates one conversation: the same conversation, the same rating.</summary>
    public Rating Rate(Conversation conversation)
    {
        var reading = house.In(reader.Read(conversation));
        return Rapport.Ratings.Rubric.Rate(reading.Abstains is null ? reading with { Stock = Stock } : reading);
    }
}
