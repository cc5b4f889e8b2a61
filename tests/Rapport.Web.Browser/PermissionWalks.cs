namespace Rapport.Web.Browser;

/// <summary>In a house of its own: it changes what people may do.</summary>
public class PermissionWalks(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task An_advisor_asks_an_owner_answers_and_a_trial_is_planned_started_and_decided() => house.WalkAsync("permissions");
}
