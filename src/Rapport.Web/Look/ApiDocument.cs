using Microsoft.OpenApi;

namespace Rapport.Web.Look;

/// <summary>The API's description, made from the endpoints of all slices.</summary>
internal static class ApiDocument
{
    /// <summary>The document's name among documents.</summary>
    public const string Name = "v1";

    /// <summary>Where programs fetch it (OpenAPI, JSON).</summary>
    public const string Path = $"{Api.Root}/openapi.json";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = described => described.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Rapport",
            Version = Name,
            Description = "What the pages do, for programs. Errors are problem+json (RFC 9457); unknown numbers are null, never 0. "
                + "Send a token as \"Authorization: Bearer rapport_…\"; make one on your account page. Who calls too often gets 429 with Retry-After.",
        };
        document.Servers?.Clear();
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        document.Security = [new() { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }
}
