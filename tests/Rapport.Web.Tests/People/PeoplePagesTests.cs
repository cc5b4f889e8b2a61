using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class PeoplePagesTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task An_invitation_opens_an_account_with_its_role_team_and_name()
    {
        var owner = await platform.SignedInAsync("owner1", Role.Owner);
        await owner.SendAsync("/people", "form[action*=Team]", ("Team.Name", "Returns"));
        var link = await InviteAsync(owner, "Leader", "Returns");
        var guest = platform.Anonymous();
        Assert.Contains("leader, in the team Returns", (await guest.OpenAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        var opened = await guest.SendAsync(
            link, "main form", ("Account.Name", "Marisol"), ("Account.Email", "marisol@example.org"), ("Account.Password", Platform.Password));
        Assert.Equal("/", opened.To);
        Assert.Equal("""{"name":"Marisol","role":"leader","advisor":"Mari","teams":["Returns"]}""", await guest.Client.GetStringAsync("/api/me"));
        Assert.Equal(HttpStatusCode.Redirect, await platform.Anonymous().StatusAsync(link));
    }

    [Fact]
    public async Task A_withdrawn_invitation_opens_nothing()
    {
        var owner = await platform.SignedInAsync("owner7", Role.Owner);
        var link = await InviteAsync(owner, "Owner");
        while ((await owner.OpenAsync("/people")).QuerySelector("form[action*=Withdraw]") is not null)
            await owner.SendAsync("/people", "form[action*=Withdraw]");
        Assert.Equal(HttpStatusCode.Redirect, await platform.Anonymous().StatusAsync(link));
    }

    [Fact]
    public async Task A_name_in_conversations_belongs_to_one_person()
    {
        var owner = await platform.SignedInAsync("owner8", Role.Owner);
        await platform.PersonAsync("rhea", Role.Advisor, advisor: "Rhea");
        var other = await platform.PersonAsync("other", Role.Advisor);
        Assert.Contains("Somebody else bears this name", (await PostAsync(owner, other, "Advisor", ("advisor", " Rhea "))).Text, StringComparison.Ordinal);
        var invited = await owner.SendAsync("/people", "form[action*=Invite]", ("Invite.Role", "Advisor"), ("Invite.Advisor", "Rhea"));
        Assert.Null(invited.Page.QuerySelector(".secret"));
    }

    [Fact]
    public async Task An_address_has_one_account()
    {
        var owner = await platform.SignedInAsync("owner2", Role.Owner);
        await platform.PersonAsync("taken", Role.Advisor);
        var link = await InviteAsync(owner, "Advisor");
        var refused = await platform.Anonymous().SendAsync(
            link, "main form", ("Account.Name", "X"), ("Account.Email", "TAKEN@example.org"), ("Account.Password", Platform.Password));
        Assert.Contains("has an account with this address already", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await platform.Anonymous().StatusAsync(link));
    }

    [Fact]
    public async Task A_move_ends_one_membership_and_begins_another()
    {
        var owner = await platform.SignedInAsync("owner3", Role.Owner);
        var person = await platform.PersonAsync("tom", Role.Advisor, team: "Deliveries");
        var team = await TeamAsync("Fitting advice");
        await PostAsync(owner, person, "Move", ("teamId", $"{team.Id}"));
        var spells = await platform.InStoreAsync(store => store.SpellsAsync(person.Id));
        Assert.Equal(["Deliveries", "Fitting advice"], spells.Select(spell => spell.Team));
        Assert.Equal([false, true], spells.Select(spell => spell.Until is null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_team_goes_unless_somebody_was_in_it(bool somebody)
    {
        var owner = await platform.SignedInAsync($"owner9{somebody}", Role.Owner);
        var team = await TeamAsync($"Mistyped {somebody}");
        if (somebody)
            await platform.PersonAsync("agnieszka", Role.Advisor, team: team.Name);
        await owner.SendAsync("/people", $"form[action*=Remove][action*='id={team.Id}']");
        Assert.Equal(somebody, await platform.InStoreAsync(store => store.Teams.AnyAsync(each => each.Id == team.Id)));
    }

    [Fact]
    public async Task A_changed_role_counts_at_once()
    {
        var owner = await platform.SignedInAsync("owner4", Role.Owner);
        var browser = await platform.SignedInAsync("dawn", Role.Advisor);
        var person = await platform.InStoreAsync(store => store.People.SingleAsync(each => each.Name == "dawn"));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync("/people"));
        await PostAsync(owner, person, "Role", ("role", "Owner"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/people"));
    }

    [Fact]
    public async Task A_role_that_is_none_changes_nothing()
    {
        var owner = await platform.SignedInAsync("owner5", Role.Owner);
        var person = await platform.PersonAsync("auditor", Role.Auditor);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(owner, person, "Role", ("role", "Emperor"))).Status);
        Assert.Equal(Role.Auditor, (await platform.InStoreAsync(store => store.People.SingleAsync(each => each.Id == person.Id))).Role);
    }

    [Fact]
    public async Task A_link_to_a_new_password_replaces_the_old_one()
    {
        var owner = await platform.SignedInAsync("owner6", Role.Owner);
        var person = await platform.PersonAsync("fergus", Role.Advisor);
        var link = new Uri((await PostAsync(owner, person, "Password")).Page.QuerySelector(".secret")!.TextContent).PathAndQuery;
        await platform.Anonymous().SendAsync(link, "main form", ("Password", "a whole new password"));
        Assert.Equal(HttpStatusCode.OK, (await platform.Anonymous().SignInAsync("fergus")).Status);
        Assert.Equal("/", (await platform.Anonymous().SignInAsync("fergus", "a whole new password")).To);
        Assert.Equal(HttpStatusCode.Redirect, await platform.Anonymous().StatusAsync(link));
    }

    private static Task<Browser.Answer> PostAsync(Browser owner, Person person, string handler, params (string, string)[] fields) =>
        owner.SendAsync($"/people/{person.Id}", $"main form[action*={handler}], main [formaction*={handler}]", fields);

    private static async Task<string> InviteAsync(Browser owner, string role, string? team = null)
    {
        var page = await owner.OpenAsync("/people");
        var id = page.QuerySelectorAll("option").FirstOrDefault(option => option.TextContent == team)?.GetAttribute("value") ?? "";
        var made = await owner.SendAsync(
            "/people", "form[action*=Invite]", ("Invite.Role", role), ("Invite.TeamId", id), ("Invite.Advisor", team is null ? "" : "Mari"));
        return new Uri(made.Page.QuerySelector(".secret")!.TextContent).PathAndQuery;
    }

    private Task<Team> TeamAsync(string name) => platform.InStoreAsync(async store =>
    {
        var team = new Team { Name = name, MadeAt = DateTimeOffset.UnixEpoch };
        store.Add(team);
        await store.SaveChangesAsync();
        return team;
    });
}
