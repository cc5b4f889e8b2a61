using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rapport.Web.Overview;

/// <summary>Two periods or two groups side by side, and how sure their difference is.</summary>
internal sealed class CompareModel(Seen seen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Selection A { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Selection B { get; set; } = new();

    public Figures One { get; private set; } = null!;

    public Figures Other { get; private set; } = null!;

    public Difference Difference { get; private set; } = null!;

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>Whether both sides say the same.</summary>
    public bool IsSame => A.On("") == B.On("");

    public async Task OnGetAsync()
    {
        Teams = await seen.TeamsAsync();
        One = await Figures.ReadAsync(seen, A);
        Other = await Figures.ReadAsync(seen, B);
        Difference = Difference.Between(One.All, Other.All);
    }
}
