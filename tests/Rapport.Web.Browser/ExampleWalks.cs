namespace Rapport.Web.Browser;

/// <summary>In a house of its own: it opens and closes rounds of the pulse.</summary>
public class ExampleWalks(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task A_leader_goes_first_a_pulse_is_answered_by_keyboard_on_a_phone_and_read_when_it_is_closed() => house.WalkAsync("example");
}
