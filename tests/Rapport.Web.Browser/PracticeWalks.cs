namespace Rapport.Web.Browser;

/// <summary>Walks through practice, in one house.</summary>
public class PracticeWalks(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task A_learner_finds_answers_and_takes_ways_on_a_phone_and_a_desk() => house.WalkAsync("practice");

    [SkippableFact]
    public Task Without_JavaScript_and_by_keyboard_all_of_it_works() => house.WalkAsync("practice-without-javascript");
}
