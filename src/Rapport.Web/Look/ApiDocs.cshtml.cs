using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Rapport.Web.Look;

/// <summary>The API's description to read, made from the same document that programs fetch; it needs no script.</summary>
internal sealed class ApiDocsModel([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider documents) : PageModel
{
    public OpenApiDocument Document { get; private set; } = null!;

    /// <summary>Method, path and what is done, in the order of paths.</summary>
    public IEnumerable<(string Method, string Path, OpenApiOperation Operation)> Operations =>
        from path in Document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal)
        from operation in path.Value.Operations ?? []
        select (operation.Key.Method, path.Key, operation.Value);

    public async Task OnGetAsync(CancellationToken cancellation) => Document = await documents.GetOpenApiDocumentAsync(cancellation);

    /// <summary>A schema in a few words: "string (date)", "array of Period", "one of week, month".</summary>
    public static string InWords(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        { Enum: { Count: > 0 } values } => "one of " + string.Join(", ", values.OfType<System.Text.Json.Nodes.JsonNode>().Select(value => value.ToString())),
        { Items: { } items } => $"array of {InWords(items)}",
        { OneOf: { Count: > 0 } kinds } => string.Join(" or ", kinds.Select(InWords).Where(words => words.Length > 0)),
        { Type: { } type } => Names(type) + (schema.Format is { } format ? $" ({format})" : ""),
        _ => "",
    };

    private static string Names(JsonSchemaType type) => string.Join(
        " or ", Enum.GetValues<JsonSchemaType>().Where(one => type.HasFlag(one)).Select(one => one.ToString().ToLowerInvariant()));
}
