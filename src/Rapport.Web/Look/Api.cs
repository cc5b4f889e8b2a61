namespace Rapport.Web.Look;

/// <summary>The part of the addresses that programs use.</summary>
internal static class Api
{
    /// <summary>The root of the API's addresses.</summary>
    public const string Root = "/api";

    /// <summary>Whether this asks the API; like routing, whatever the case of the letters.</summary>
    public static bool IsApi(this HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
