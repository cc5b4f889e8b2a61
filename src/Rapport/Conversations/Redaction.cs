using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Conversations;

/// <summary>What redaction took out; in the text it stands as its lower-case name in angle brackets: &lt;email&gt;.</summary>
public enum Mark
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A payment card's number: 13 to 19 digits whose check digit is right.</summary>
    Card,

    /// <summary>A bank account (IBAN) whose check digits are right.</summary>
    Iban,

    /// <summary>Another run of at least six digits that is no amount, date or time.</summary>
    Number,

    /// <summary>A link that carries a password, a token, or who the customer is. Plain public links stay.</summary>
    Url,

    /// <summary>A name of the customer, as the source's own customer fields give it.</summary>
    Name,
}

/// <summary>A conversation after redaction.</summary>
/// <param name="Conversation">The redacted conversation; every offset from now on counts in its texts.</param>
/// <param name="Counts">How often each mark was set; marks that were not set are absent.</param>
public sealed record Redacted(Conversation Conversation, IReadOnlyDictionary<Mark, int> Counts);

/// <summary>
/// Takes out what tells who a customer is, before anything is kept. Texts, subject and tags are marked; customers' names on turns and
/// <see cref="Conversation.CustomerNames"/> are dropped; a customer id that is an e-mail address, a telephone number or a name becomes the
/// first 12 hexadecimal digits of its SHA-256 (stable, so contacts still join; a guess can be tried against it). Advisors' names stay: they
/// are evidence. The conversation's own id stays: it is the key. Applying it twice changes nothing more.
/// </summary>
public static class Redaction
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("@0123456789");
    private static readonly SearchValues<string> Links = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>The conversation without what identifies the customer. Never throws on any text; linear in the text's length.</summary>
    public static Redacted Apply(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var counts = new SortedDictionary<Mark, int>();
        var names = new RedactedNames(NamesIn(conversation));
        string Redact(string text) => Text(text, names, counts);
        return new(
            conversation with
            {
                Turns = [.. conversation.Turns.Select(turn => Turn(turn, Redact))],
                Subject = conversation.Subject is { } subject ? Redact(subject) : null,
                Tags = [.. conversation.Tags.Select(Redact)],
                Customer = conversation.Customer is { } customer ? Id(customer, names) : null,
                CustomerNames = [],
            },
            counts);
    }

    private static IEnumerable<string> NamesIn(Conversation conversation) =>
        conversation.CustomerNames.Concat(conversation.Turns.Where(turn => turn.Who == Speaker.Customer).Select(turn => turn.Name).OfType<string>());

    private static Turn Turn(Turn turn, Func<string, string> redact)
    {
        var text = redact(turn.Text);
        var name = turn.Who == Speaker.Customer ? null : turn.Name;
        return text == turn.Text && name == turn.Name ? turn : new Turn(turn.Who, text, name, turn.At);
    }

    private static string Text(string text, RedactedNames names, SortedDictionary<Mark, int> counts)
    {
        void Count(Mark mark) => counts[mark] = counts.GetValueOrDefault(mark) + 1;
        for (var before = ""; before != text;)
        {
            // A mark can bare its neighbour ("1<name>2"), so until nothing moves: then a second application finds nothing either.
            before = text;
            if (text.AsSpan().ContainsAny(Telling) || text.AsSpan().ContainsAny(Links))
                text = RedactionPatterns.Replace(text, Count);
            text = names.Replace(text, Count);
        }

        return text;
    }

    private static string Id(string customer, RedactedNames names)
    {
        var telling = customer.Contains('@') || RedactionPatterns.IsPhone(customer);
        names.Replace(customer, _ => telling = true);
        return telling ? $"u-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(customer)))[..12]}" : customer;
    }
}
