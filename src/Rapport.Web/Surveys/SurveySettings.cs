namespace Rapport.Web.Surveys;

/// <summary>What the installation decides about surveys, in the configuration's section <c>Surveys</c>.</summary>
internal sealed class SurveySettings
{
    /// <summary>The platform's address as customers reach it, for links in mails: <c>https://rapport.example.org</c>.</summary>
    public Uri? Address { get; set; }

    /// <summary>The survey that webhooks invite to; the shipped one is <c>felt</c>.</summary>
    public string Survey { get; set; } = "felt";

    /// <summary>The language of invitations that name none.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Which share of contacts is asked, above 0 to 1. A contact's key decides, so that nobody can choose whom to ask.</summary>
    public double Share { get; set; } = 1;

    /// <summary>For how many days nobody is asked again.</summary>
    public int QuietDays { get; set; } = 30;

    /// <summary>For how many days an invitation can be answered and the answer changed.</summary>
    public int OpenDays { get; set; } = 21;

    /// <summary>After how many days without an answer one reminder goes out; 0 for never.</summary>
    public int ReminderAfterDays { get; set; } = 5;

    /// <summary>Whether webhooks invite to an anonymous survey.</summary>
    public bool Anonymous { get; set; }

    /// <summary>How many answers one card takes in 24 hours.</summary>
    public int CardPerDay { get; set; } = 200;

    /// <summary>Verifies the neutral webhook; without it there is none.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Verifies Chatwoot's webhook; without it there is none.</summary>
    public string? ChatwootSecret { get; set; }

    /// <summary>The source that Chatwoot's conversations are imported under.</summary>
    public string ChatwootSource { get; set; } = "chatwoot";

    public MailSettings Mail { get; set; } = new();

    /// <summary>Whether invitations can be mailed from here.</summary>
    public bool CanMail => Mail.Host is { Length: > 0 } && Mail.From is { Length: > 0 } && Address is not null;

    internal sealed class MailSettings
    {
        /// <summary>The SMTP server; without one, links are handed to the help desk's own mail.</summary>
        public string? Host { get; set; }

        public int Port { get; set; } = 587;

        /// <summary>STARTTLS.</summary>
        public bool Tls { get; set; } = true;

        public string? User { get; set; }

        public string? Password { get; set; }

        /// <summary>The sender's address.</summary>
        public string? From { get; set; }

        /// <summary>How many seconds between looks at what is due.</summary>
        public double EverySeconds { get; set; } = 5;
    }
}
