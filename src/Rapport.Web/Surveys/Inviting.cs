using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// Makes invitations by the rules: a share of contacts, chosen by their key and by nobody; nobody asked twice in the quiet period; nobody ever
/// who said no. One at a time over all programs on a database, so that two closings in one moment do not ask one customer twice.
/// </summary>
internal sealed class Inviting(Store store, SurveySettings settings, SurveyBook book, MailBell bell, TimeProvider clock)
{
    private const long LockKey = 7_266_770_703;

    private readonly DateTimeOffset now = clock.GetUtcNow();

    /// <summary>Makes an invitation for each wish that the rules allow. All are durable on return.</summary>
    /// <param name="wishes">Whom to ask.</param>
    /// <param name="terms">On which terms.</param>
    /// <param name="address">The platform's address, for links that are handed back.</param>
    /// <param name="beside">What is written in the same transaction; false makes no invitation at all.</param>
    public async Task<IReadOnlyList<Outcome>> InviteAsync(IEnumerable<Wish> wishes, Terms terms, Uri address, Func<Task<bool>>? beside = null)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (store.IsPostgres)
            await store.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})");
        if (beside is not null && !await beside())
            return [];
        var rules = await SurveyRules.ReadAsync(store, settings);
        var outcomes = new List<Outcome>();
        foreach (var wish in wishes)
            outcomes.Add(await InviteAsync(outcomes.Count + 1, wish, terms, address, rules));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        if (outcomes.Exists(outcome => outcome.Fate == Fate.Mailed))
            bell.Ring();
        return outcomes;
    }

    /// <summary>The hash that a customer's id, or an address, is known by.</summary>
    public static string HashOf(string kind, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{key.Trim().ToUpperInvariant()}")));

    /// <summary>Whether a contact belongs to the share that is asked; the same contact always does or never.</summary>
    public static bool IsSampled(string key, double share) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes("share:" + key))) / (double)ulong.MaxValue < share;

    private async Task<Outcome> InviteAsync(int number, Wish wish, Terms terms, Uri address, SurveyRules rules)
    {
        if (wish.Complaint is { } complaint)
            return new(number, wish.Id, Fate.Wrong, Complaint: complaint);
        var invitation = Fixed(wish, terms, rules, wish.Source is null ? null : await store.Conversations.AsNoTracking().Include(talk => talk.Advisors)
            .FirstOrDefaultAsync(talk => talk.Source == wish.Source && talk.ExternalId == wish.Id));
        if (await RefusalAsync(invitation, rules) is { } refusal)
            return new(number, wish.Id, refusal);
        store.Add(invitation);
        string? link = null;
        if (invitation.MailDueAt is null)
        {
            var secret = Secret.New();
            invitation.Links.Add(new() { TokenHash = secret.Hash });
            link = new Uri(address, $"/s/{secret.Text}").ToString();
        }
        await store.SaveChangesAsync();
        store.ChangeTracker.Clear(); // what is written need not be looked through for the next
        return new(number, wish.Id, link is null ? Fate.Mailed : Fate.Link, link);
    }

    /// <summary>Advisor and conversation as they are now, and stay.</summary>
    private SurveyInvitation Fixed(Wish wish, Terms terms, SurveyRules rules, StoredConversation? talk)
    {
        var customer = Kept(wish.Customer) ?? talk?.Customer;
        var language = wish.Language?.Split('-', '_')[0].ToLowerInvariant() ?? talk?.Language?.Split('-', '_')[0].ToLowerInvariant() ?? settings.Language;
        var isMailed = wish.Email is not null && !terms.WantsLinks && settings.CanMail;
        return new()
        {
            Origin = terms.Origin,
            Survey = terms.Survey,
            Language = book.Find(terms.Survey, language).Language,
            IsAnonymous = terms.IsAnonymous,
            Source = wish.Source,
            ExternalId = wish.Id,
            Team = wish.Team ?? talk?.Team,
            Advisor = wish.Advisor ?? (talk?.Advisors.Count == 1 ? talk.Advisors[0].Name : null),
            Channel = wish.Channel ?? talk?.Channel ?? Channel.Other,
            Kind = wish.Kind ?? talk?.Kind,
            Customer = customer,
            CustomerHash = customer is null ? null : HashOf("customer", customer),
            Address = isMailed ? wish.Email : null,
            AddressHash = wish.Email is null ? null : HashOf("mail", wish.Email),
            ContactAt = wish.ContactAt ?? talk?.StartedAt ?? now,
            MadeAt = now,
            ExpiresAt = now + TimeSpan.FromDays(rules.OpenDays),
            MailDueAt = isMailed ? now : null,
        };
    }

    private async Task<Fate?> RefusalAsync(SurveyInvitation invitation, SurveyRules rules)
    {
        var (source, id, customer, address) = (invitation.Source, invitation.ExternalId, invitation.CustomerHash, invitation.AddressHash);
        if (await store.Set<OptOut>().AnyAsync(optOut => optOut.KeyHash == customer || optOut.KeyHash == address))
            return Fate.OptedOut;
        if (source is not null && await store.SurveyInvitations.AnyAsync(each => each.Source == source && each.ExternalId == id))
            return Fate.Repeated;
        if (!IsSampled(source is null ? $"{customer}{address}{now:o}" : $"{source}\n{id}", rules.Share))
            return Fate.NotSampled;
        var since = now - TimeSpan.FromDays(rules.QuietDays);
        return (customer ?? address) is not null && await store.SurveyInvitations.AnyAsync(each => each.MadeAt > since
            && ((customer != null && each.CustomerHash == customer) || (address != null && each.AddressHash == address))) ? Fate.Quiet : null;
    }

    /// <summary>A customer's id as conversations keep it.</summary>
    private static string? Kept(string? customer) => customer is null ? null
        : Redaction.Apply(new Conversation("x", [new Turn(Speaker.Customer, "")]) { Customer = customer }).Conversation.Customer;
}
