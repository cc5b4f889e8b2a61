using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class ViewerTests
{
    [Theory]
    [InlineData("Owner", false, false)]
    [InlineData("Owner", true, true)]
    [InlineData("Leader", false, false)]
    [InlineData("Leader", true, true)]
    [InlineData("Auditor", true, true)]
    [InlineData("Advisor", true, false)]
    public void A_colleagues_figures_are_seen_where_they_are_on_by_who_leads(string role, bool on, bool sees) =>
        Assert.Equal(sees, Of(role, on).SeesFiguresOf("Tom", ["Returns"]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ones_own_figures_are_always_seen(bool on) => Assert.True(Of("Advisor", on).SeesFiguresOf("Madison", ["Deliveries"]));

    [Fact]
    public void A_leader_sees_no_figures_of_other_teams() => Assert.False(Of("Leader", true).SeesFiguresOf("Tom", ["Deliveries"]));

    [Fact]
    public void A_team_that_was_left_is_not_seen_any_more() => Assert.Equal(["Returns"], Of("Leader", true).SeenTeams);

    [Fact]
    public void Nobody_sees_nothing() => Assert.False(Viewer.Nobody.SeesEverything || Viewer.Nobody.SeenTeams.Count > 0);

    private static Viewer Of(string role, bool figures) => new()
    {
        PersonId = 1,
        Name = "Madison",
        Role = Enum.Parse<Role>(role),
        Advisor = "Madison",
        FiguresPerPerson = figures,
        Spells = [new(1, "Fitting advice", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), new(2, "Returns", DateTimeOffset.UnixEpoch, null)],
    };
}
