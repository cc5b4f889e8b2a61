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
        var owners = app.MapGroup(Api.Root).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)));
        owners.MapPost("/conversations", SendAsync);
        owners.MapGet("/imports/{id:long}", ImportAsync);
    }

    private static Task<IResult> SendAsync(HttpContext context, string? source, Sending sending, CancellationToken stop)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null; // the spool has its own limit
        return sending.TakeAsync(context.Request, source, stop);
    }

    private static async Task<IResult> ImportAsync(long id, Store store) =>
        await store.Imports.AsNoTracking().FirstOrDefaultAsync(import => import.Id == id) is { } import
            ? TypedResults.Ok(ImportAnswer.Of(import))
            : TypedResults.Problem("There is no such import.", statusCode: StatusCodes.Status404NotFound);
}
