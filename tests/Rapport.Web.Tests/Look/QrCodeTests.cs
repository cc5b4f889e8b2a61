using System.Security.Cryptography;
using System.Text;
using Rapport.Web.Look;

namespace Rapport.Web.Tests.Look;

public sealed class QrCodeTests
{
    [Fact]
    public void A_code_is_drawn_as_when_a_reader_read_it()
    {
        const string Text = "otpauth://totp/Rapport:rhea%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Rapport&digits=6";
        Assert.Equal("15ed0f040cd8490f", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(QrCode.Of(Text)!.Path())))[..16]);
    }

    [Theory]
    [InlineData(213, true)]
    [InlineData(214, false)]
    public void A_text_that_is_too_long_has_no_code(int length, bool has) => Assert.Equal(has, QrCode.Of(new string('x', length)) is not null);
}
