using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>Whether one group is offered the job less often than another: by job, from counts that point to nobody.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class FairnessPageModel(Store store) : PageModel
{
    public IReadOnlyList<FairFinding> Findings { get; private set; } = [];

    public async Task OnGetAsync() => Findings = await Fairness.ReadAsync(store);

    /// <summary>The interval of a ratio, as people read it.</summary>
    public static string Interval(Rapport.Estimates.SelectionRatio? against) =>
        against?.Ratio is { Low: { } low } ratio ? $"{low:0.00} to {ratio.High?.ToString("0.00") ?? "no end"}" : "–";

    /// <summary>The ratio in a sentence that says what may be concluded.</summary>
    public static string Says(Rapport.Estimates.SelectionRatio? against) => against switch
    {
        null => "the highest rate",
        { IsBelowRule: null } => "too little to say",
        { IsBelowRule: true, Ratio.High: < 1 } => "below four fifths, and hardly by chance: look at questions and decisions",
        { IsBelowRule: true } => "below four fifths; it may be chance, and is worth a look",
        { Ratio.High: < 1 } => "above four fifths, and yet hardly by chance lower: worth a look",
        _ => "not below four fifths",
    };
}
