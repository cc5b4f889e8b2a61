using System.Text.RegularExpressions;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>Hands out the sound, film and captions that lie beside an installation's own scenarios, and nothing else of the folder.</summary>
internal static partial class RecordingFile
{
    /// <summary>For people.</summary>
    public const string Endings = ".mp3, .ogg, .m4a, .wav, .mp4, .webm or .vtt";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp3"] = "audio/mpeg",
        [".ogg"] = "audio/ogg",
        [".m4a"] = "audio/mp4",
        [".wav"] = "audio/wav",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
        [".vtt"] = "text/vtt",
    };

    /// <summary>The media type by the name's ending; null for a name that is no plain one, or of another kind.</summary>
    public static string? TypeOf(string name) => PlainName().IsMatch(name) ? Types.GetValueOrDefault(Path.GetExtension(name)) : null;

    /// <summary>Answers with a file that a scenario names; parts of it, where a player asks for parts.</summary>
    public static async Task<IResult> GetAsync(string name, string file, Scenarios scenarios, Shelf shelf, Store store, Viewer viewer)
    {
        if (await scenarios.FindAsync(store, viewer, name) is not { Recording: { } recording } || !recording.Files.Contains(file, StringComparer.Ordinal)
            || TypeOf(file) is not { } type || !File.Exists(Path.Combine(shelf.Folder, file)))
            return TypedResults.NotFound();
        return TypedResults.PhysicalFile(Path.Combine(shelf.Folder, file), type, enableRangeProcessing: true);
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}_-][\p{L}\p{Nd}._ -]{0,99}$")]
    private static partial Regex PlainName();
}
