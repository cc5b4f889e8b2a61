using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rapport.Web.Stories;

/// <summary>
/// Stories for a screen on the wall: one at a time, in large type. It asks for the next by itself, each time anew from the shelf; it can be
/// paused, and stands still where the browser says that its user wants less motion.
/// </summary>
internal sealed class WallModel(Shelf shelf) : PageModel
{
    private const int Most = 40, LettersASecond = 14, Least = 20, Longest = 180;
    private const string Motion = "Sec-CH-Prefers-Reduced-Motion";

    public Story? Story { get; private set; }

    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    /// <summary>Its place on the wall, from 1.</summary>
    public int Place { get; private set; }

    public int Of { get; private set; }

    public bool IsPaused { get; private set; }

    /// <summary>Whether it stands still because the browser asks for it.</summary>
    public bool IsStill { get; private set; }

    public int Next => Of == 0 ? 1 : (Place % Of) + 1;

    public int Before => Place <= 1 ? Math.Max(Of, 1) : Place - 1;

    /// <summary>Time to read it aloud slowly; a wall without stories looks again after a minute.</summary>
    public int Seconds => Story is null ? 60 : Math.Clamp((Story.Title.Length + Story.Body.Length + Story.Learnt.Length) / LettersASecond, Least, Longest);

    public async Task OnGetAsync(int? at, bool pause)
    {
        (Response.Headers["Accept-CH"], Response.Headers["Critical-CH"], Response.Headers.Vary) = (Motion, Motion, Motion);
        var told = await shelf.ToldAsync(Most);
        Of = told.Count;
        Place = Of == 0 ? 0 : Math.Clamp(at ?? 1, 1, Of);
        Story = Of == 0 ? null : told[Place - 1];
        Names = Story is null ? Names : await shelf.NamesAsync(Story);
        (IsPaused, IsStill) = (pause, Request.Headers[Motion].ToString().Contains("reduce", StringComparison.OrdinalIgnoreCase));
    }
}
