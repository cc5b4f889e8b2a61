using Microsoft.Extensions.DependencyInjection;
using Rapport.Conversations;
using Rapport.Web.People;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

/// <summary>Invitations for tests, straight into the tables.</summary>
internal static class Invited
{
    private static int last;

    /// <summary>Invites somebody about a contact with Raj of Returns, and gives the link's token.</summary>
    public static async Task<string> InviteAsync(
        this Platform platform, string? advisor = "Raj", string? team = "Returns", bool anonymous = false, string language = "en", int openDays = 21,
        string? source = null, string? id = null, string? customer = null, Channel channel = Channel.Chat, string? kind = null, DateTimeOffset? at = null,
        Action<SurveyInvitation>? also = null)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var (store, now) = (scope.ServiceProvider.GetRequiredService<Web.Storage.Store>(), scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        var secret = Secret.New();
        var invitation = new SurveyInvitation
        {
            Origin = Origin.Api,
            Survey = "felt",
            Language = language,
            IsAnonymous = anonymous,
            Source = source ?? "test",
            ExternalId = id ?? $"i-{Interlocked.Increment(ref last)}",
            Team = team,
            Advisor = advisor,
            Channel = channel,
            Kind = kind,
            Customer = customer,
            CustomerHash = customer is null ? null : Inviting.HashOf("customer", customer),
            ContactAt = at ?? now.AddDays(-1),
            MadeAt = now,
            ExpiresAt = now.AddDays(openDays),
            Links = [new() { TokenHash = secret.Hash }],
        };
        also?.Invoke(invitation);
        store.Add(invitation);
        await store.SaveChangesAsync();
        return secret.Text;
    }

    /// <summary>Opens the link, fills the form in and sends it.</summary>
    public static async Task<Browser.Answer> AnswerAsync(this Platform platform, string token, params (string Name, string Value)[] filled) =>
        await platform.Anonymous().SendAsync($"/s/{token}", "main form", filled);
}
