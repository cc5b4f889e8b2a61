namespace Rapport.Web.Practice;

/// <summary>Kinds of scenarios as people read them.</summary>
internal static class KindWords
{
    /// <summary>What one does, as a heading.</summary>
    public static string Heading(this ScenarioKind kind) => kind switch
    {
        ScenarioKind.Find => "Find the cue that matters",
        ScenarioKind.Answer => "Answer in your own words",
        ScenarioKind.Branch => "See where a word leads",
        _ => "Lives unlike yours",
    };

    /// <summary>How it goes, in a sentence or two.</summary>
    public static string Way(this ScenarioKind kind) => kind switch
    {
        ScenarioKind.Find => "Read a short conversation and choose the words you would have picked up. Then see what others heard, and why.",
        ScenarioKind.Answer => "The customer has just spoken, and it is your turn. Then see which of their words yours met.",
        ScenarioKind.Branch => "Choose what you would do, and hear what comes of it. You can go back and try another way.",
        _ => "The same, with somebody for whom good advice out of your own life may go wrong.",
    };

    public static string Time(this Scenario scenario) => scenario.Minutes == 1 ? "1 minute" : $"{scenario.Minutes} minutes";
}
