namespace Rapport.Web.Browser;

/// <summary>Thanks and stories, in one house.</summary>
public class ThanksWalks(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task Thanks_reach_a_person_who_shows_them_and_takes_them_back() => house.WalkAsync("thanks");

    [SkippableFact]
    public Task A_story_is_written_heard_told_printed_on_one_page_and_taken_down_from_the_wall() => house.WalkAsync("stories");
}
