using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Surveys for programs.</summary>
internal static class SurveysApi
{
    public static void MapSurveysApi(this IEndpointRouteBuilder app)
    {
        app.MapPost($"{Api.Root}/surveys/hooks/chatwoot", (HttpRequest request, Hooks hooks) => hooks.ChatwootAsync(request))
            .AllowAnonymous().WithSummary("Chatwoot's webhook, signed: invites the customer of a conversation that was resolved");
        app.MapPost($"{Api.Root}/surveys/hooks/closed", (HttpRequest request, Hooks hooks) => hooks.ClosedAsync(request))
            .AllowAnonymous().WithSummary("Any help desk's webhook, signed: invites the customer of a contact that closed");
        app.MapPost($"{Api.Root}/surveys/invitations", InviteAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)))
            .WithSummary("Invites customers, and hands back the links of those that are not mailed");
        var readers = app.MapGroup($"{Api.Root}/surveys").RequireAuthorization(policy => policy.RequireRole(SurveysSlice.Readers));
        readers.MapGet("/results", ResultsAsync).WithSummary("How it felt, who answered, and what the figures would be if the silent felt otherwise");
        readers.MapGet("/answers", AnswersAsync).WithSummary("Answers one by one, the oldest first, 200 at once; words only where they were passed on");
        readers.MapGet("/gaps", async ([AsParameters] AskedSelection asked, Gaps gaps) =>
                TypedResults.Ok(new { Items = await gaps.ReadAsync(asked.Selection()) }))
            .WithSummary("Conversations in which two of customer, machine and auditors differ most");
    }

    private static async Task<IResult> ResultsAsync([AsParameters] AskedSelection asked, Store store, Viewer viewer)
    {
        var results = new SurveyResults(await Felt.ReadAsync(store, viewer, asked.Selection()));
        return TypedResults.Ok(new
        {
            Felt = results.Mean.Headline,
            results.Mean.Adjusted.Raw,
            results.Mean.WithMachine,
            results.LessMachine,
            results.High,
            results.LowestTenth,
            results.Interested,
            results.PickedUp,
            results.Loyalty,
            Invitations = results.Rates.Counts,
            ResponseRate = results.Rates.Response,
            results.NonResponse,
            Sensitivity = results.Band,
            results.Teams,
            results.Channels,
        });
    }

    /// <param name="cursor">After this answer.</param>
    private static async Task<IResult> AnswersAsync([AsParameters] AskedSelection asked, long? cursor, Store store, Viewer viewer, Logbook logbook)
    {
        var after = cursor ?? 0;
        var rows = await store.SurveyInvitations.AsNoTracking().ReadableBy(store, viewer).Within(asked.Selection()).Sent().Include(each => each.Answer)
            .Where(each => each.Id > after).OrderBy(each => each.Id).Take(200).ToListAsync();
        await logbook.NoteReadAsync("read answers", "survey");
        return TypedResults.Ok(new { Items = rows.Select(AnswerItem.Of), Next = rows.Count == 0 ? cursor : rows[^1].Id });
    }

    /// <summary>One answer as programs read it.</summary>
    private sealed record AnswerItem(
        long Number, string? Source, string? Conversation, string? Team, Rapport.Conversations.Channel Channel, string? Kind, DateTimeOffset ContactAt,
        Origin Origin, int? Felt, string? Interest,
        string? PickedUp, int? ComeBack, int? TellFriends, WordsUse Use, string? InterestHow, string? Mattered, string? ToPerson, string Version)
    {
        public static AnswerItem Of(SurveyInvitation each)
        {
            var (answer, isPassedOn) = (each.Answer!, each.Answer!.WordsUse == WordsUse.PassOn);
            return new(
                each.Id, each.Source, each.ExternalId, each.Team, each.Channel, each.Kind, each.ContactAt, each.Origin, answer.Felt, answer.Interest,
                answer.PickedUp, answer.ComeBack,
                answer.TellFriends, answer.WordsUse ?? WordsUse.Numbers, isPassedOn ? answer.InterestHow : null, isPassedOn ? answer.Mattered : null,
                isPassedOn ? answer.ToPerson : null, answer.Version);
        }
    }

    private static async Task<IResult> InviteAsync(InvitationsGiven given, HttpRequest request, Store store, SurveySettings settings, SurveyBook book,
        Inviting inviting, Logbook logbook)
    {
        var survey = given.Survey ?? (await SurveyRules.ReadAsync(store, settings)).Survey;
        if (given.Contacts is not { Count: > 0 and <= InvitationFile.Most } contacts)
            return TypedResults.Problem($"\"contacts\" is an array of 1 to {InvitationFile.Most}.", statusCode: StatusCodes.Status400BadRequest);
        if (!book.Has(survey))
            return TypedResults.Problem($"There is no survey \"{survey}\".", statusCode: StatusCodes.Status400BadRequest);
        logbook.Note("invited customers", "survey", null, $"{contacts.Count} wishes");
        var outcomes = await inviting.InviteAsync(
            contacts, new(survey, given.Anonymous, Origin.Api, given.Links), settings.Address ?? new Uri($"{request.Scheme}://{request.Host}"));
        return TypedResults.Ok(new { Outcomes = outcomes });
    }

    /// <summary>Whom to ask, and on which terms.</summary>
    /// <param name="Contacts">One customer each.</param>
    /// <param name="Survey">The survey's name; null for the usual one.</param>
    /// <param name="Anonymous">Whether answers keep no key to anybody.</param>
    /// <param name="Links">Whether links are handed back even where an address is known.</param>
    internal sealed record InvitationsGiven(IReadOnlyList<Wish>? Contacts, string? Survey, bool Anonymous, bool Links);
}
