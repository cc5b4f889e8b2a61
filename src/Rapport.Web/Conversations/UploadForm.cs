using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Rapport.Web.Conversations;

/// <summary>
/// The upload form, read as a stream: its fields come first, its files go straight to the spool and never into memory. The antiforgery
/// token is the first field, so that nothing is taken from a form that is not ours.
/// </summary>
internal sealed class UploadForm(Spool spool, IAntiforgery antiforgery)
{
    private const int LongestField = 64 * 1024;
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    /// <summary>The files, as named and as spooled.</summary>
    public List<(string Name, (string Name, long Bytes) Spooled)> Files { get; } = [];

    /// <summary>A field; null where it was not sent.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads all of it.</summary>
    /// <exception cref="AntiforgeryValidationException">The form is not ours, or too old.</exception>
    /// <exception cref="TooLargeException">A file is too large; none is kept.</exception>
    /// <exception cref="InvalidDataException">It is no such form.</exception>
    public async Task ReadAsync(HttpContext context, CancellationToken stop)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null; // the spool has its own limit, for each file
        var isOurs = false;
        try
        {
            var reader = Reader(context.Request);
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    continue;
                if (!disposition.IsFileDisposition())
                    fields[disposition.Name.Value?.Trim('"') ?? ""] = await FieldAsync(section, stop);
                else if (isOurs || (isOurs = await IsOursAsync(context)))
                    await TakeAsync(disposition, section, stop);
            }
            _ = isOurs || await IsOursAsync(context);
        }
        catch
        {
            Files.ForEach(file => spool.Remove(file.Spooled.Name));
            throw;
        }
    }

    private static MultipartReader Reader(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != MediaTypeNames.Multipart.FormData
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary)
            throw new InvalidDataException("This is not an upload form.");
        return new MultipartReader(boundary, request.Body);
    }

    private static async Task<string> FieldAsync(MultipartSection section, CancellationToken stop)
    {
        using var reader = new StreamReader(section.Body);
        var buffer = new char[LongestField];
        var length = await reader.ReadBlockAsync(buffer, stop);
        return new string(buffer, 0, length);
    }

    private async Task<bool> IsOursAsync(HttpContext context)
    {
        context.Request.Headers["RequestVerificationToken"] = this["__RequestVerificationToken"];
        await antiforgery.ValidateRequestAsync(context);
        return true;
    }

    private async Task TakeAsync(ContentDispositionHeaderValue disposition, MultipartSection section, CancellationToken stop)
    {
        var name = (disposition.FileNameStar.Value ?? disposition.FileName.Value ?? "").Trim('"');
        if (name.Length > 0)
            Files.Add((name, await spool.TakeAsync(section.Body, stop)));
    }
}
