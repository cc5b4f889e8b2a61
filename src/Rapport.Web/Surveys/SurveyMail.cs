using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;

namespace Rapport.Web.Surveys;

/// <summary>
/// The mail that asks. Its ten numbers are links that open the page with that number chosen; nothing is kept before the customer sends it, so a
/// mail scanner that follows all ten answers nothing. Plain text beside it says the same.
/// </summary>
internal static class SurveyMail
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <param name="survey">The wording.</param>
    /// <param name="invitation">Whose, with its address.</param>
    /// <param name="organisation">Who asks.</param>
    /// <param name="link">The page's address.</param>
    /// <param name="from">The sender's address.</param>
    public static MailMessage Of(Survey survey, SurveyInvitation invitation, string organisation, string link, string from)
    {
        var mail = new MailMessage(new MailAddress(from, OneLine(organisation), Encoding.UTF8), new MailAddress(invitation.Address!))
        {
            Subject = OneLine(survey.Words["mailSubject"]),
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("List-Unsubscribe", $"<{link}/stop>");
        mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("Message-ID", $"<{Guid.NewGuid():N}@{new MailAddress(from).Host}>");
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Plain(survey, invitation, organisation, link), Encoding.UTF8,
            MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Marked(survey, invitation, organisation, link), Encoding.UTF8,
            MediaTypeNames.Text.Html));
        return mail;
    }

    private static string Asks(Survey survey, SurveyInvitation invitation)
    {
        var day = survey.Day(invitation.ContactAt);
        var asks = invitation is { Advisor: { } advisor, IsAnonymous: false }
            ? survey.Say("mailText", ("person", advisor), ("day", day)) : survey.Say("mailTextNobody", ("day", day));
        return invitation.Mails > 1 ? $"{survey.Words["mailReminder"]} {asks}" : asks;
    }

    private static string Plain(Survey survey, SurveyInvitation invitation, string organisation, string link) =>
        $"{OneLine(organisation)}\n\n{Asks(survey, invitation)}\n\n{survey.Words["mailLink"]}: {link}\n\n{survey.Words["stop"]}: {link}/stop\n";

    private static string Marked(Survey survey, SurveyInvitation invitation, string organisation, string link)
    {
        var felt = survey.Questions.First(question => question.Code == "felt");
        var (start, end) = survey.IsRightToLeft ? ("right", "left") : ("left", "right");
        var html = new StringBuilder($"""
            <!doctype html><html lang="{survey.Language}" dir="{(survey.IsRightToLeft ? "rtl" : "ltr")}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <body style="margin:0;padding:24px;background:#faf7f2;color:#2a2420;font:17px/1.5 Georgia,serif">
            <p style="font:14px sans-serif;color:#6f655b">{Html.Encode(organisation)}</p>
            <p>{Html.Encode(Asks(survey, invitation))}</p><p style="font-size:20px">{Html.Encode(Survey.Fill(felt.Text, ("person", invitation.Advisor ?? survey.Words["person"])))}</p>
            <table role="presentation" cellspacing="4" cellpadding="0" border="0"><tr>
            """);
        for (var number = 1; number <= 10; number++)
            html.Append("<td style=\"border:1px solid #8d8276;border-radius:6px;background:#fffdf9\">")
                .Append($"<a href=\"{Html.Encode($"{link}?felt={number}")}\" style=\"display:block;padding:12px 9px;color:#2a2420;text-decoration:none\">{number}</a></td>");
        html.Append($"""
            </tr><tr><td colspan="5" align="{start}" style="font:13px sans-serif;color:#6f655b">{Html.Encode(felt.Least ?? "")}</td><td colspan="5" align="{end}" style="font:13px sans-serif;color:#6f655b">{Html.Encode(felt.Most ?? "")}</td></tr></table>
            <p><a href="{Html.Encode(link)}" style="color:#b4462a">{Html.Encode(survey.Words["mailLink"])}</a></p>
            <p style="font:13px sans-serif"><a href="{Html.Encode(link)}/stop" style="color:#6f655b">{Html.Encode(survey.Words["stop"])}</a></p></body></html>
            """);
        return html.ToString();
    }

    /// <summary>No header is given a line end.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
