using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Estimates;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;

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

    /// <summary>The auditors' difference; null where a side has none, or a conversation could be on both.</summary>
    public PoweredDifference? ByAuditors { get; private set; }

    /// <summary>Whether a conversation could be on both sides.</summary>
    public bool Meet => seen.DomainOf(A).Meets(seen.DomainOf(B));

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>Whether both sides say the same.</summary>
    public bool IsSame => A.On("") == B.On("");

    public async Task OnGetAsync()
    {
        Teams = await seen.TeamsAsync();
        One = await Figures.ReadAsync(seen, A, withCustomers: false);
        Other = await Figures.ReadAsync(seen, B, withCustomers: false);
        Difference = Difference.Between(One.All, Other.All);
        if (!Meet && One.Auditors is not null && Other.Auditors is not null)
            ByAuditors = Frame.Difference(One.Audits, Other.Audits);
    }
}
