using Rapport.Web.Practice.Twee;

namespace Rapport.Web.Practice;

/// <summary>A place where ways parted.</summary>
/// <param name="Number">Which choice it was, from 0.</param>
/// <param name="Before">What was heard there last.</param>
/// <param name="Said">What was chosen.</param>
/// <param name="Others">What else could have been, and whether it was tried before.</param>
internal sealed record Crossing(int Number, Passage Before, string Said, IReadOnlyList<(Link Link, bool IsTried)> Others);

/// <summary>The way somebody takes through a scenario in which ways part.</summary>
internal sealed class Way
{
    /// <summary>Who goes in circles has seen it all.</summary>
    public const int MostSteps = 200;

    private readonly IReadOnlyList<Step> steps;
    private readonly Scenario scenario;

    public Way(Scenario scenario, IReadOnlyList<Step> steps)
    {
        (this.scenario, this.steps) = (scenario, steps);
        Taken = [.. steps.Where(step => !step.IsTakenBack)];
        Legs = [.. Taken.Select(step => step.To).Prepend(scenario.Start).Select(scenario.From)];
    }

    /// <summary>The choices that stand.</summary>
    public IReadOnlyList<Step> Taken { get; }

    /// <summary>What was heard before the first choice, and after each.</summary>
    public IReadOnlyList<IReadOnlyList<Passage>> Legs { get; }

    /// <summary>Where one stands.</summary>
    public Passage Here => Legs[^1][^1];

    public bool IsOver => Here.Has("end") || steps.Count >= MostSteps;

    /// <summary>What one may choose.</summary>
    public IReadOnlyList<Link> Choices => Here.Links;

    /// <summary>Where ways parted, on the way taken.</summary>
    public IEnumerable<Crossing> Crossings => Taken.Select((step, number) => new Crossing(
        number, Legs[number][^1], step.Said,
        [.. Legs[number][^1].Links.Where(link => link.Shown != step.Said)
            .Select(link => (link, steps.Any(each => each.IsTakenBack && each.From == step.From && each.Said == link.Shown)))]));

    /// <summary>How many ends there are, and how many of them one has come to, ways taken back included.</summary>
    public (int Come, int All) Ends => (
        scenario.Passages.Count(passage => passage.Has("end") && (passage == Here || steps.Any(step => scenario.From(step.To).Contains(passage)))),
        scenario.Passages.Count(passage => passage.Has("end")));

    /// <summary>With a choice made here.</summary>
    /// <returns>Null where there is no such choice.</returns>
    public IReadOnlyList<Step>? With(int choice) => !IsOver && choice >= 0 && choice < Choices.Count
        ? [.. steps, new(Here.Name, Choices[choice].Shown, Choices[choice].Target, false)]
        : null;

    /// <summary>Back to where so many choices stood; what is taken back stays recorded.</summary>
    public IReadOnlyList<Step> BackTo(int choices)
    {
        var standing = 0;
        return [.. steps.Select(step => step.IsTakenBack || standing++ < choices ? step : step with { IsTakenBack = true })];
    }
}
