using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>How customers felt for whom something was done, beside comparable others.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)},{nameof(Role.Auditor)}")]
internal sealed class EffectsModel(Store store, Viewer viewer, TimeProvider clock) : PageModel
{
    public Effects Effects { get; private set; } = null!;

    public async Task OnGetAsync() => Effects = await Effects.ReadAsync(store, viewer, clock.GetUtcNow());

    /// <summary>A difference in a sentence.</summary>
    /// <param name="of">What was compared.</param>
    /// <param name="write">How its numbers are written.</param>
    /// <param name="what">What the numbers are: <c>felt</c>.</param>
    public static string Sentence(Matched of, Func<double, string> write, string what) => of.Difference is { Value: { } value, Low: { } low, High: { } high }
        ? $"{what}: {write(of.MeanWith!.Value)} with a gesture, {write(of.MeanWithout!.Value)} of comparable others without. "
            + $"Difference {Signed(value, write)} (95% interval {Signed(low, write)} to {Signed(high, write)})."
        : $"{what}: too few to say. A difference needs five on each side.";

    private static string Signed(double value, Func<double, string> write) => (value < 0 ? "−" : "+") + write(Math.Abs(value));
}
