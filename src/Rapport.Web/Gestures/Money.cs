using System.Globalization;

namespace Rapport.Web.Gestures;

/// <summary>An amount in whole minor units (pence, cents, yen) of one currency.</summary>
/// <param name="Minor">At least 0; up to <see cref="Most"/>.</param>
/// <param name="Currency">A code of ISO 4217: <c>GBP</c>.</param>
internal readonly record struct Money(long Minor, string Currency)
{
    /// <summary>The most that can be written down, in minor units.</summary>
    public const long Most = 1_000_000_000;

    private const string WithTwo =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL "
        + "GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
        + "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST "
        + "XCD YER ZAR ZMW ZWG";

    /// <summary>How many digits stand behind the point, by code (ISO 4217:2015, table A.1).</summary>
    private static readonly Dictionary<string, int> Digits = WithTwo.Split(' ').Select(code => (code, 2))
        .Concat("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".Split(' ').Select(code => (code, 0)))
        .Concat("BHD IQD JOD KWD LYD OMR TND".Split(' ').Select(code => (code, 3)))
        .ToDictionary(each => each.code, each => each.Item2, StringComparer.Ordinal);

    /// <summary>All codes, alphabetical.</summary>
    public static IReadOnlyList<string> Currencies { get; } = [.. Digits.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The amount in whole units.</summary>
    public decimal Amount => Minor / Unit(Currency);

    /// <summary>
    /// Reads an amount as people write it: <c>4</c>, <c>4.50</c>, <c>4,5</c>; null where it is none, is below 0, too large, or finer than the
    /// currency.
    /// </summary>
    public static Money? Parse(string? text, string? currency)
    {
        if (currency is null || !Digits.ContainsKey(currency)
            || !decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > Most)
            return null;
        var minor = amount * Unit(currency);
        return minor == decimal.Truncate(minor) && minor <= Most ? new((long)minor, currency) : null;
    }

    /// <summary>The amount without its currency: <c>4.50</c>.</summary>
    public string Plain => Amount.ToString($"F{Digits[Currency]}", CultureInfo.InvariantCulture);

    /// <summary><c>GBP 4.50</c>.</summary>
    public override string ToString() => $"{Currency}\u00a0{Plain}";

    private static decimal Unit(string currency) => Digits[currency] switch { 0 => 1m, 2 => 100m, _ => 1000m };
}
