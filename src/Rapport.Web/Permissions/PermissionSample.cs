using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>
/// What the sample organisation asked, in every state: open, overdue, kept, dropped, changed, and two trials, one running and one decided. Their
/// figures are reckoned from its rated conversations whenever somebody looks; they are few, and mostly say so.
/// </summary>
internal sealed class PermissionSample(Store store, TimeProvider clock) : ISamplePart
{
    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task BringAsync()
    {
        await RemoveAsync();
        Waiting();
        var queries = Answered(
            new(Hurdle.Script, "Have I resolved your query today?", Answer.Dropped, 60) { Line = "Have I resolved your query today?" },
            "Nobody talks like that. When I have just put something right it sounds as if I had not been there.", "Ask in your own words whether anything is left, or say goodbye.",
            "It was put in for a survey that we stopped two years ago.");
        Answered(
            new(Hurdle.Rule, "Depot addresses are not disclosed.", Answer.Kept, 50),
            "People stand at home all day and would gladly fetch the parcel.", "Tell them where it is.",
            "Drivers were followed to the depot twice. We keep it; Deliveries may offer a pick-up shop instead, and that may be said first.", "The safety of drivers.");
        var box = Answered(
            new(Hurdle.Rule, "Items must be unworn and in their original box.", Answer.Changed, 40) { Line = "items must be unworn and in their original box." },
            "A lid with a tear sends people home with shoes that hurt.", "Take them back without the box. If they were tried on at home, that is what shoes are for.",
            "The box was never the point. Worn outdoors stays worn outdoors.", "Soles that were outdoors.");
        var sorry = Answered(
            new(Hurdle.Script, "I do apologise for any inconvenience this may have caused.", Answer.Tried, 120) { Line = "I do apologise for any inconvenience this may have caused." },
            "They have just told me that they missed a wedding. “Any inconvenience.”", "Say sorry for the very thing that happened, or nothing.",
            "I am not sure that own words are always kinder. Let us see.");
        var patience = Answered(
            new(Hurdle.Saying, "Kindly bear with me while I look into this for you.", Answer.Tried, 150) { Line = "Kindly bear with me while I look into this for you." },
            "It makes a minute feel like ten.", "Say what you are doing, as you would to a friend.", "Try it in the fitting team.");
        await store.SaveChangesAsync();
        Give(queries, [], 46);
        Give(box, [], 30);
        Start(sorry, "Say sorry for the very thing that happened, in your own words, or not at all.", ["Deliveries"], ["Fitting advice", "Returns"], -13, 16, null);
        Start(patience, "Say what you are doing while they wait.", ["Fitting advice"], ["Deliveries", "Returns"], -16, 8, AfterTrial.Keep);
        Give(patience, ["Fitting advice"], 50);
        await store.SaveChangesAsync();
    }

    public Task RemoveAsync() => store.PermissionRequests.Where(request => request.IsSample).ExecuteDeleteAsync();

    private void Waiting()
    {
        store.Add(Request(
            new(Hurdle.Script, "Thank you for choosing Hearth & Sole, where every step counts.", null, 3) { Line = "Thank you for choosing Hearth & Sole" },
            "Said to somebody whose parcel is lost it sounds like mockery.", "Begin with what they wrote.", null, null));
        store.Add(Request(
            new(Hurdle.Rule, "Delivery is charged once per order, also where we sent the wrong pair.", null, 30),
            "I had to tell a nurse that our mistake costs her four pounds.", "Waive it when it was us.", null, null));
    }

    private PermissionRequest Answered(Of of, string why, string instead, string reason, string? stays = null)
    {
        var request = Request(of, why, instead, reason, stays);
        store.Add(request);
        return request;
    }

    private PermissionRequest Request(Of of, string why, string instead, string? reason, string? stays) => new()
    {
        Kind = of.Kind,
        Text = of.Text,
        Why = why,
        Instead = instead,
        Line = of.Line,
        AskedAt = Now.AddDays(-of.DaysAgo),
        AnswerBy = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(Asking.UsualDays - of.DaysAgo),
        Answer = of.Answer,
        Reason = reason,
        Stays = stays,
        AnsweredAt = of.Answer is null ? null : Now.AddDays(Asking.UsualDays - of.DaysAgo - 2),
        IsSample = true,
    };

    private void Give(PermissionRequest request, IReadOnlyList<string> teams, int daysAgo) =>
        store.Add(new Permission { RequestId = request.Id, What = request.Instead!, Stays = request.Stays, Teams = teams, Since = Now.AddDays(-daysAgo) });

    private void Start(PermissionRequest request, string what, IReadOnlyList<string> teams, IReadOnlyList<string> others, int inWeeks, int weeks, AfterTrial? decision)
    {
        var monday = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(7 * inWeeks);
        monday = monday.AddDays(-(((int)monday.DayOfWeek + 6) % 7));
        store.Add(new Trial
        {
            RequestId = request.Id,
            What = what,
            Teams = teams,
            Others = others,
            FirstDay = monday,
            Weeks = weeks,
            StartedAt = Now.AddDays((7 * inWeeks) - 7),
            Decision = decision,
            Reason = decision is null ? null : "The figures are too few to say anything. We keep it because the team does not want to go back, and nobody has missed the old line.",
            DecidedAt = decision is null ? null : Now.AddDays(-50),
        });
    }

    private sealed record Of(Hurdle Kind, string Text, Answer? Answer, int DaysAgo)
    {
        public string? Line { get; init; }
    }
}
