using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Permissions;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Permissions;

public sealed class RegisterTests : StillPlatform
{
    [Fact]
    public async Task Programs_ask_answer_and_read_what_became_of_it()
    {
        var advisor = await Platform.WithTokenAsync(await Platform.PersonAsync("rhea", Role.Advisor));
        var owner = await Platform.WithTokenAsync(await Platform.PersonAsync("ada", Role.Owner));
        using var incomplete = await advisor.PostAsJsonAsync("/api/permissions/requests", new { kind = "rule", text = "No exchange without a box." });
        Assert.Contains("\"why\": Say why", (string?)JsonNode.Parse(await incomplete.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
        using var asked = await advisor.PostAsJsonAsync("/api/permissions/requests", new { kind = "rule", text = "No exchange without a box.", why = "Boxes tear." });
        var id = (long)JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["id"]!;
        using var refused = await advisor.PostAsJsonAsync($"/api/permissions/requests/{id}/answer", new { answer = "dropped", reason = "Please." });
        using var answered = await owner.PostAsJsonAsync($"/api/permissions/requests/{id}/answer", new { answer = "dropped", reason = "Right.", what = "Take them back." });
        using var again = await owner.PostAsJsonAsync($"/api/permissions/requests/{id}/answer", new { answer = "kept", reason = "No." });
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Conflict), (refused.StatusCode, answered.StatusCode, again.StatusCode));
        var permissions = JsonNode.Parse(await advisor.GetStringAsync("/api/permissions"))!["items"]!.AsArray();
        Assert.Equal("Take them back.", (string?)Assert.Single(permissions)!["what"]);
    }

    [Fact]
    public async Task The_register_is_taken_away_as_a_table_that_holds_no_formula()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        await owner.AskAsync(also: ("Asking.Why", "=HYPERLINK(\"http://x\")"));
        Assert.Contains("'=HYPERLINK", await owner.Client.GetStringAsync("/permissions/tables/requests.csv"), StringComparison.Ordinal);
        foreach (var file in new[] { "requests.xlsx", "permissions.csv", "permissions.xlsx", "trials.csv", "trials.xlsx" })
            Assert.Equal(HttpStatusCode.OK, await owner.StatusAsync($"/permissions/tables/{file}"));
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusAsync("/permissions/tables/people.csv"));
        Assert.Equal(6, await Platform.InStoreAsync(store => store.Log.CountAsync(entry => entry.What == "exported register")));
    }

    [Fact]
    public async Task Erasing_an_advisor_takes_their_name_out_and_leaves_the_decision()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        var advisor = await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea");
        var request = await advisor.AskAsync(also: ("Asking.Why", "Rhea says it hurts."));
        await owner.AnswerAsync(request, Answer.Dropped, ("Answering.What", "Do as Rhea does."));
        await using (var scope = Platform.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(Whom.Advisor, "Rhea");
        var stored = await Platform.InStoreAsync(store => store.PermissionRequests.SingleAsync());
        Assert.Equal((null, Answer.Dropped), (stored.AskedBy, stored.Answer));
        Assert.DoesNotContain("Rhea", stored.Why + (await Platform.PermissionsAsync()).Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_requests_are_in_every_state_and_go_with_it()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        await owner.AskAsync();
        await using (var scope = Platform.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Sample>().BringAsync();
            await scope.ServiceProvider.GetRequiredService<Sample>().BringAsync();
        }
        var answers = await Platform.InStoreAsync(store => store.PermissionRequests.Where(request => request.IsSample).Select(request => request.Answer).ToListAsync());
        Assert.Equal([null, null, Answer.Dropped, Answer.Kept, Answer.Changed, Answer.Tried, Answer.Tried, Answer.Tried], answers.Order());
        foreach (var trial in await Platform.InStoreAsync(store => store.Trials.Select(trial => trial.Id).ToListAsync()))
            Assert.Equal(HttpStatusCode.OK, await owner.StatusAsync($"/permissions/trials/{trial}"));
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.Single(await Platform.InStoreAsync(store => store.PermissionRequests.ToListAsync()));
        Assert.Empty(await Platform.PermissionsAsync());
    }
}
