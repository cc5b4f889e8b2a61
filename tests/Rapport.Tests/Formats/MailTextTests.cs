using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Formats;

namespace Rapport.Tests.Formats;

public class MailTextTests
{
    private static readonly string[] Lines =
    [
        "Hello Tom,", "", "> Which size?", ">:( not again", "My boots leak.", "On Mon, 2 Mar 2026 at 10:00, Tom Baker <tom@hs.example> wrote:",
        "On Monday 2 March Tom", "wrote:", "-----Original Message-----", "From: Tom", "Sent: Monday", "To: Anna", "Subject: Boots",
        "________________________________", "-- ", "Sent from my iPhone", "Kind regards,", "Madison", "Customer Care Advisor",
        "T: 0113 496 0000", "12 Mill Lane, Leeds LS1 4AB", "This e-mail is confidential.", "P.S. Good luck at the wedding!", "  ",
    ];

    [Theory]
    [InlineData("On Mon, 2 Mar 2026 at 10:00, Tom Baker <tom@hs.example> wrote:")]
    [InlineData("On Mon, 2 Mar 2026 at 10:00, Tom Baker <tom@hs.example>\nwrote:")]
    [InlineData("On 02/03/2026 10:00, Tom Baker wrote:")]
    [InlineData("Am 02.03.2026 um 10:00 schrieb Tom Baker <tom@hs.example>:")]
    [InlineData("Am Mo., 2. März 2026 um 10:00 Uhr schrieb Tom\n<tom@hs.example>:")]
    [InlineData("El lun, 2 mar 2026 a las 10:00, Tom (<tom@hs.example>) escribió:")]
    [InlineData("Le lun. 2 mars 2026 à 10:00, Tom <tom@hs.example> a écrit :")]
    [InlineData("-----Original Message-----\nFrom: Tom")]
    [InlineData("-----Ursprüngliche Nachricht-----")]
    [InlineData("---------- Forwarded message ---------")]
    [InlineData("Begin forwarded message:")]
    [InlineData("From: Tom Baker <tom@hs.example>\nSent: Monday, 2 March 2026 10:00\nTo: Anna\nSubject: Your boots\n")]
    [InlineData("*From:* Tom\n*Date:* Monday\n*To:* Anna\n*Subject:* Boots")]
    [InlineData("________________________________\nVon: Tom\nGesendet: Montag\nAn: Anna\nBetreff: Stiefel")]
    [InlineData("De : Tom\nEnvoyé : lundi\nÀ : Anna\nObjet : Bottes")]
    [InlineData("De: Tom\nEnviado: lunes\nPara: Anna\nAsunto: Botas")]
    [InlineData("-- \nMadison Clarke\nCustomer care")]
    [InlineData("--\nMadison")]
    public void Earlier_mail_and_signatures_are_cut(string tail) =>
        Assert.Equal("They still leak.\n\nAnna", MailText.Own($"They still leak.\r\n\r\nAnna\n\n{tail}\nWe are sorry to hear that."));

    [Theory]
    [InlineData("Sent from my iPhone")]
    [InlineData("Get Outlook for iOS<https://aka.example>")]
    [InlineData("Von meinem iPhone gesendet")]
    [InlineData("Enviado desde mi iPhone")]
    public void What_a_telephone_adds_is_cut(string line) =>
        Assert.Equal("They leak.\n\nSee you.", MailText.Own($"They leak.\n{line}\n\nSee you.\n\nOn 2 Mar 2026, at 10:00, Tom wrote:\n> old"));

    [Theory]
    [InlineData("On Monday the man in your shop wrote: no refunds. On 2 March I came back.")]
    [InlineData("From: the heart, thank you.\nYou saved our wedding.")]
    [InlineData(">:( this is the third pair")]
    [InlineData("Thanks,\nI will try that and let you know on Monday.\nTom")]
    [InlineData("Kind regards,\nMadison\n\nP.S. Good luck at the wedding!")]
    [InlineData("Kind regards,\nMadison\nI do hope your mother is better soon.")]
    [InlineData("I live at\n12 Mill Lane, Leeds\nand wait for the parcel.")]
    [InlineData("All the best for the big day")]
    public void A_persons_own_words_stay(string text) => Assert.Equal(text, MailText.Own(text));

    [Theory]
    [InlineData("Customer Care Advisor\nHearth & Sole Ltd\nT: 0113 496 0000 | www.hearthandsole.example\n12 Mill Lane, Leeds LS1 4AB")]
    [InlineData("\nHead of Returns\n\ncare@hearthandsole.example")]
    [InlineData("Returns Team\nThis e-mail and its files are confidential and intended solely for you.\nIf it is not for you, tell us.")]
    public void A_closing_and_its_name_stay_but_the_card_below_goes(string card) =>
        Assert.Equal("I have sent them today.\n\nWarmest regards from a sunny Leeds,\nMadison", MailText.Own($"I have sent them today.\n\nWarmest regards from a sunny Leeds,\nMadison\n{card}"));

    [Fact]
    public void A_postscript_after_the_card_stays() =>
        Assert.Equal("Kind regards,\nMadison\nP.S. Enjoy Rome!", MailText.Own("Kind regards,\nMadison\nReturns Advisor\nP.S. Enjoy Rome!"));

    [Fact]
    public void Answers_between_quoted_lines_stay() =>
        Assert.Equal("Size 6.\nYes, wide.", MailText.Own("On 2 Mar 2026 Tom wrote:\n> Which size?\nSize 6.\n> Are they wide?\nYes, wide."));

    [Theory]
    [InlineData("> only a quotation")]
    [InlineData("Sent from my iPhone")]
    [InlineData("-----Original Message-----\nMy boots leak")]
    public void A_mail_is_never_cut_to_nothing(string text) => Assert.Equal(text, MailText.Own(text));

    [Property]
    public Property What_stays_are_lines_of_the_mail_in_their_order() =>
        Prop.ForAll(Gen.Elements(Lines).ListOf().ToArbitrary(), lines =>
        {
            var from = lines.Select(line => line.Trim()).ToList();
            foreach (var line in MailText.Own(string.Join('\n', lines)).Split('\n').Select(line => line.Trim()))
            {
                var at = from.IndexOf(line);
                if (at < 0)
                    return line.Length == 0;
                from.RemoveRange(0, at + 1);
            }

            return true;
        });

    [Property]
    public bool Cutting_twice_cuts_no_text_to_nothing(string? text) => (text ?? "").Trim().Length == 0 || MailText.Own(text!).Length > 0;

    [Theory]
    [InlineData("On 2 ")]
    [InlineData("On 2\n")]
    [InlineData("__________\n")]
    [InlineData("From: a\n")]
    [InlineData("Kind regards,\nTom\n\n")]
    [InlineData("Kind regards,\nTom\nAaa Bbb Ccc ")]
    [InlineData("Tom de ")]
    [InlineData("1 ")]
    public void Hostile_mail_ends_in_time(string piece)
    {
        var clock = Stopwatch.StartNew();

        MailText.Own(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
