using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>Thanks for programs, by the rules of the pages. Whom others thanked is not said: no program counts people by it.</summary>
internal static class ThanksApi
{
    private const int Most = 200;

    public static void MapThanksApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Api.Root);
        api.MapGet("/thanks", AllAsync).WithSummary("Thanks to you, by you, and shown to your teams, the latest first");
        api.MapPost("/thanks", GiveAsync).WithSummary("Thanks somebody, with what they did");
        api.MapGet("/thanks/worth-a-word", async (WorthAWord worth) => TypedResults.Ok(new { Items = (await worth.OffersAsync(20)).Select(OfferItem.Of) }))
            .RequireAuthorization(policy => policy.RequireRole(ThanksSlice.Leaders))
            .WithSummary("Moments that may be worth a leader's word, whoever has waited longest first");
    }

    /// <param name="before">Only those before this one.</param>
    private static async Task<IResult> AllAsync(Store store, Viewer viewer, long? before)
    {
        var thanks = await SaidThank.ReadAsync(store, viewer, store.Thanks.SeenBy(viewer).Where(thank => before == null || thank.Id < before), Most);
        return TypedResults.Ok(new { Items = thanks.Select(ThankItem.Of), Next = thanks.Count == Most ? thanks[^1].Thank.Id : (long?)null });
    }

    private static async Task<IResult> GiveAsync(GivenThanks given, Store store, Viewer viewer, Thanking thanking)
    {
        var (did, to) = (Typed.Clean(given.Did), Typed.Clean(given.To));
        if (Thanking.Complaint(did) is { } complaint)
            return TypedResults.Problem(complaint, statusCode: StatusCodes.Status400BadRequest);
        var address = to.ToUpperInvariant();
        var person = await store.People.Where(each => each.DeactivatedAt == null && (each.NormalizedUserName == address || each.Advisor == to))
            .Select(each => (long?)each.Id).FirstOrDefaultAsync();
        if (person is null || person == viewer.PersonId)
            return TypedResults.Problem("\"to\" is a colleague's e-mail address, or their name as advisor.", statusCode: StatusCodes.Status400BadRequest);
        var thank = await thanking.AddAsync(new(person, null), did, new(), given.ForThemAlone);
        await store.SaveChangesAsync();
        return TypedResults.Created($"{Api.Root}/thanks", ThankItem.Of(new(thank, null, viewer.Name, null, false)));
    }

    /// <param name="To">A colleague's e-mail address, or their name as advisor.</param>
    /// <param name="Did">What they did.</param>
    internal sealed record GivenThanks(string? To, string? Did, bool ForThemAlone);

    private sealed record ThankItem(long Number, DateTimeOffset At, Giver Giver, string? From, bool ToYou, string? Team, string Did, string? Words,
        bool ForThemAlone, bool Shown)
    {
        public static ThankItem Of(SaidThank each) => new(
            each.Thank.Id, each.Thank.GivenAt, each.Thank.Giver, each.From, each.IsMine, each.Thank.Team, each.Thank.Did, each.Quote,
                each.Thank.IsForThemAlone, each.Thank.IsShown);
    }

    private sealed record OfferItem(string Advisor, string Said, string Answer, DateTimeOffset At, DateTimeOffset? LastWord)
    {
        public static OfferItem Of(Moment moment) => new(moment.Advisor, moment.Said, moment.Answer, moment.At, moment.LastWord);
    }
}
