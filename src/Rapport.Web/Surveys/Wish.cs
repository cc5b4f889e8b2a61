using Rapport.Conversations;

namespace Rapport.Web.Surveys;

/// <summary>Whom to ask about what; what is not given is taken from the conversation, where it is here already.</summary>
internal sealed record Wish
{
    /// <summary>With <see cref="Id"/> the conversation's key.</summary>
    public string? Source { get; init; }

    /// <summary>The conversation's id in its source.</summary>
    public string? Id { get; init; }

    /// <summary>The customer's id in the source.</summary>
    public string? Customer { get; init; }

    /// <summary>Where to mail the invitation; without it the link is handed back.</summary>
    public string? Email { get; init; }

    /// <summary>Who served, by the name that conversations give.</summary>
    public string? Advisor { get; init; }

    public string? Team { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>The kind of contact.</summary>
    public string? Kind { get; init; }

    /// <summary>The customer's language: <c>de</c>.</summary>
    public string? Language { get; init; }

    /// <summary>When the contact was.</summary>
    public DateTimeOffset? ContactAt { get; init; }

    /// <summary>What is wrong with it, in a sentence; or null.</summary>
    public string? Complaint =>
        (Source is null) != (Id is null) ? "source and id belong together"
        : Source is null && Customer is null && Email is null ? "it names no conversation (source and id), no customer and no email"
        : Email is not null && !IsAddress(Email) ? $"\"{Short(Email)}\" is not an e-mail address"
        : new[] { Source, Id, Customer, Advisor, Team, Kind, Language }.Any(text => text?.Length > 200) ? "a value is longer than 200 letters"
        : null;

    /// <summary>One address, without a name beside it, a line end in it, or another after it.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= 254 && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl)
        && System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <summary>On which terms customers are asked.</summary>
/// <param name="Survey">The survey's name.</param>
/// <param name="IsAnonymous">Chosen now, and never changed afterwards.</param>
/// <param name="Origin">How the wishes came.</param>
/// <param name="WantsLinks">Whether links are handed back even where an address is known.</param>
internal sealed record Terms(string Survey, bool IsAnonymous, Origin Origin, bool WantsLinks = false);

/// <summary>What became of a wish.</summary>
internal enum Fate
{
    /// <summary>An invitation is made, and will be mailed.</summary>
    Mailed,

    /// <summary>An invitation is made; its link is handed back, this once.</summary>
    Link,

    /// <summary>This contact does not belong to the share that is asked.</summary>
    NotSampled,

    /// <summary>The customer was asked a short while ago.</summary>
    Quiet,

    /// <summary>The customer does not want to be asked, ever.</summary>
    OptedOut,

    /// <summary>The conversation's customer was asked already.</summary>
    Repeated,

    /// <summary>It cannot be understood.</summary>
    Wrong,
}

/// <summary>What became of one wish.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Id">The conversation's id, or null.</param>
/// <param name="Link">Where it is handed back.</param>
/// <param name="Complaint">What is wrong, or null.</param>
internal sealed record Outcome(int Number, string? Id, Fate Fate, string? Link = null, string? Complaint = null);
