using Rapport.Web.Look;
using Rapport.Web.People;

namespace Rapport.Web.Practice;

/// <summary>The scenario for today, on the learner's own page.</summary>
internal sealed class OwnPractice(ForToday today) : IOwnPart
{
    private const int PlaceOfPart = 30;

    public async Task<Part?> ForViewerAsync() => await today.ChooseAsync() is { } chosen ? new("/Practice/_OwnPractice.cshtml", chosen, PlaceOfPart) : null;
}
