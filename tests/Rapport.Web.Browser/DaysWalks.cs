namespace Rapport.Web.Browser;

/// <summary>Gestures and customer days, in one house of their own.</summary>
public class DaysWalks(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task A_gesture_is_noted_on_a_phone_asked_for_answered_and_looked_back_on() => house.WalkAsync("gestures");

    [SkippableFact]
    public Task A_customer_day_is_planned_joined_written_down_and_followed_to_done() => house.WalkAsync("days");
}
