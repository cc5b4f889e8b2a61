using FsCheck.Xunit;
using Rapport.Web.Gestures;

namespace Rapport.Web.Tests.Gestures;

public sealed class MoneyTests
{
    [Property]
    public bool An_amount_is_read_as_it_is_written_in_every_currency(uint minor, ushort which)
    {
        var money = new Money(minor % (Money.Most + 1), Money.Currencies[which % Money.Currencies.Count]);
        return Money.Parse(money.Plain, money.Currency) == money && Money.Parse(money.Plain.Replace('.', ','), money.Currency) == money;
    }

    [Property]
    public bool No_text_breaks_it_and_none_is_below_nothing(string? text) => Money.Parse(text, "GBP") is not { Minor: < 0 or > Money.Most };

    [Theory]
    [InlineData("4", "GBP", 400L)]
    [InlineData("4,5", "EUR", 450L)]
    [InlineData("450", "JPY", 450L)]
    [InlineData("4.505", "KWD", 4505L)]
    [InlineData("4.505", "GBP", null)]
    [InlineData("4.5", "JPY", null)]
    [InlineData("-4", "GBP", null)]
    [InlineData("1,000.00", "GBP", null)]
    [InlineData("4", "XXX", null)]
    [InlineData("99999999999", "GBP", null)]
    public void Minor_units_are_respected(string text, string currency, long? minor) => Assert.Equal(minor, Money.Parse(text, currency)?.Minor);
}
