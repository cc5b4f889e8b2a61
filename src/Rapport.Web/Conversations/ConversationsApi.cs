using System.Net.Mime;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Conversations for programs.</summary>
internal static class ConversationsApi
{
    public static void MapConversationsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Api.Root}/conversations", FindAsync);
        app.MapGet($"{Api.Root}/conversations/{{id:long}}", OneAsync);
        var owners = app.MapGroup(Api.Root).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)));
        owners.MapPost("/conversations", SendAsync);
        owners.MapGet("/imports/{id:long}", ImportAsync);
        owners.MapGet("/export", Export.LinesAsync);
        owners.MapPost("/erasures", EraseAsync);
    }

    /// <summary>The same search as the page's, 100 at once, or as many as <c>size</c> says, up to 500.</summary>
    private static async Task<IResult> FindAsync(HttpContext context, Finder finder, int? size)
    {
        var search = new Search(context.Request.Query);
        var page = await finder.PageAsync(search, Math.Clamp(size ?? 100, 1, 500));
        return TypedResults.Ok(new ListAnswer(
            [.. page.Hits.Select(ConversationAnswer.Of)], page.Next is { } next ? search.Address($"{Api.Root}/conversations", next) : null));
    }

    private static async Task<IResult> OneAsync(long id, Store store, Viewer viewer) =>
        await store.Conversations.AsNoTracking().SeenBy(viewer).Where(talk => talk.Id == id).Select(talk => talk.Talk).FirstOrDefaultAsync() is { } talk
            ? TypedResults.Text(talk, MediaTypeNames.Application.Json)
            : TypedResults.Problem("There is no such conversation, or it is not yours to see.", statusCode: StatusCodes.Status404NotFound);

    private static Task<IResult> SendAsync(HttpContext context, string? source, Sending sending, CancellationToken stop)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null; // the spool has its own limit
        return sending.TakeAsync(context.Request, source, stop);
    }

    private static async Task<IResult> EraseAsync(Wish wish, Erasure erasure)
    {
        if (string.IsNullOrWhiteSpace(wish.Name))
            return TypedResults.Problem("Say whose data: {\"whom\": \"customer\" or \"advisor\", \"name\": the id or name}.", statusCode: StatusCodes.Status400BadRequest);
        try
        {
            return TypedResults.Ok(await erasure.EraseAsync(wish.Whom, wish.Name));
        }
        catch (OpenImportsException open)
        {
            return TypedResults.Problem(open.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Whose data is to be erased.</summary>
    internal sealed record Wish(Whom Whom, string? Name);

    private static async Task<IResult> ImportAsync(long id, Store store) =>
        await store.Imports.AsNoTracking().FirstOrDefaultAsync(import => import.Id == id) is { } import
            ? TypedResults.Ok(ImportAnswer.Of(import))
            : TypedResults.Problem("There is no such import.", statusCode: StatusCodes.Status404NotFound);
}
