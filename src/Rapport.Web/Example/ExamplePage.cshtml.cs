using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.CustomerDays;
using Rapport.Web.Example.Pulse;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>One page for all to see: what those who lead did themselves, and how people here say that they are treated.</summary>
internal sealed class ExamplePageModel(Store store, Viewer viewer, Rounds rounds, HouseClock house, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public ExampleFacts Facts { get; private set; } = null!;

    /// <summary>Closed rounds of the pulse, the latest first.</summary>
    public IReadOnlyList<PulseResult> Pulse { get; private set; } = [];

    /// <summary>The last day of the open round; null where none is open.</summary>
    public DateOnly? OpenUntil { get; private set; }

    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    public long? Self => viewer.PersonId;

    /// <summary>A day as the house's clock has it.</summary>
    public string Day(DateTimeOffset at) => house.Here(at).ToString("d MMMM yyyy");

    public async Task OnGetAsync()
    {
        var now = clock.GetUtcNow();
        Facts = await ExampleFacts.ReadAsync(store, viewer, Period.Of(From, To, clock.Today()), now);
        Pulse = await PulseResult.ReadAsync(store);
        OpenUntil = await rounds.CurrentAsync() is { } current ? rounds.LastDay(current) : null;
    }
}
