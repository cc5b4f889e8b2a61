using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>
/// Turns the proof of identity into the <see cref="Viewer"/>, and holds the rules that no endpoint can forget: who is deactivated is
/// nobody; a token does what its scopes say; what changes something through the API comes with a token, never with a cookie.
/// </summary>
internal sealed class Recognition(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Store store)
    {
        var viewer = await ViewerAsync(context.User, store);
        context.Features.Set(viewer);
        context.User = Principal(viewer, context.User);
        if (Refusal(context, viewer) is { } refusal)
            await TypedResults.Problem(refusal, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
        else
            await next(context);
    }

    private static async Task<Viewer> ViewerAsync(ClaimsPrincipal user, Store store)
    {
        if (!long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return Viewer.Nobody;
        var byToken = user.Identity?.AuthenticationType == BearerToken.Scheme;
        var organisations = store.Set<Organisation>();
        var found = await store.People.AsNoTracking().Where(person => person.Id == id && person.DeactivatedAt == null)
            .Select(person => new { Person = person, Figures = organisations.Any(organisation => organisation.FiguresPerPerson) }).FirstOrDefaultAsync();
        if (found?.Person is not { } person || (!byToken && user.FindFirstValue(SignIn.StampClaim) != person.SecurityStamp))
            return Viewer.Nobody;
        return new Viewer
        {
            PersonId = id,
            Name = person.Name,
            Role = person.Role,
            Advisor = person.Advisor,
            ByToken = byToken,
            FiguresPerPerson = found.Figures,
            Spells = await store.SpellsAsync(id),
        };
    }

    private static ClaimsPrincipal Principal(Viewer viewer, ClaimsPrincipal proof)
    {
        if (viewer.PersonId is null)
            return new ClaimsPrincipal(new ClaimsIdentity());
        var claims = proof.Claims.Where(claim => claim.Type is not (ClaimTypes.Name or ClaimTypes.Role));
        return new ClaimsPrincipal(new ClaimsIdentity(
            [.. claims, new(ClaimTypes.Name, viewer.Name), new(ClaimTypes.Role, viewer.Role.ToString()!)], proof.Identity!.AuthenticationType));
    }

    private static string? Refusal(HttpContext context, Viewer viewer)
    {
        if (!context.IsApi() || viewer.PersonId is null)
            return null;
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!viewer.ByToken)
            return reads ? null : "Changes through the API need a token with the scope \"write\"; make one on your account page.";
        var scope = reads ? "read" : "write";
        return context.User.HasClaim(BearerToken.ScopeClaim, scope) ? null : $"This token lacks the scope \"{scope}\"; make one that has it.";
    }
}
