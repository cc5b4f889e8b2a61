namespace Rapport.Web.Browser;

/// <summary>In a house with the sample's opening and candidates.</summary>
public class HiringWalks(House house) : IClassFixture<House>
{
    [SkippableFact]
    public Task Two_judge_a_candidate_alone_then_talk_agree_and_a_leader_decides_in_words() => house.WalkAsync("hiring");
}
