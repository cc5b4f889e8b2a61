using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>
/// What the sample organisation asked, in every state: open, overdue, kept, dropped, changed, and three trials: one over that waits for its decision,
/// one running, one decided. Their figures are reckoned from its rated conversations whenever somebody looks; most are too few, and say so.
/// </summary>
internal sealed class PermissionSample(Store store, TimeProvider clock, IConfiguration configuration) : ISamplePart
{
    private const string Box = "items must be unworn and in their original box.";

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task BringAsync()
    {
        await RemoveAsync();
        var (asker, leader) = (await LivesHereAsync("priyanka@localhost"), await LivesHereAsync("lea@localhost"));
        Waiting();
        var queries = Answered(
            new(Hurdle.Script, "Have I resolved your query today?", Answer.Dropped, 60) { Line = "Have I resolved your query today?" },
            "Nobody talks like that. When I have just put something right it sounds as if I had not been there.", "Ask in your own words whether anything is left, or say goodbye.",
            "It was put in for a survey that we stopped two years ago.");
        Answered(
            new(Hurdle.Rule, "Depot addresses are not disclosed.", Answer.Kept, 50),
            "People stand at home all day and would gladly fetch the parcel.", "Tell them where it is.",
            "Drivers were followed to the depot twice. We keep it; Deliveries may offer a pick-up shop instead, and that may be said first.", "The safety of drivers.");
        var tracking = Answered(
            new(Hurdle.Script, "Please allow 24 to 48 hours for the tracking to update.", Answer.Changed, 40) { Line = "Please allow 24 to 48 hours for the tracking to update." },
            "They have waited four days. We tell them to wait for a web page.", "Say what the tracking shows, and when you will look again.",
            "True only on a Monday, and said on every day.");
        var box = Answered(
            new(Hurdle.Rule, "Items must be unworn and in their original box.", Answer.Tried, 120) { Line = Box, AskedBy = asker, OwnerId = leader },
            "I sent a widower away with the shoes for his wife's burial, because his son had cleared the hall. A lid with a tear sends people home with shoes that hurt.",
            "Take them back without the box. If they were tried on at home, that is what shoes are for.",
            "The box was never the point. Six weeks in Returns, and then we look.", "Soles that were outdoors stay ours to look at.");
        var sorry = Answered(
            new(Hurdle.Script, "I do apologise for any inconvenience this may have caused.", Answer.Tried, 75) { Line = "I do apologise for any inconvenience this may have caused." },
            "They have just told me that they missed a wedding. “Any inconvenience.”", "Say sorry for the very thing that happened, or nothing.",
            "I am not sure that own words are always kinder. Let us see.");
        var patience = Answered(
            new(Hurdle.Saying, "Kindly bear with me while I look into this for you.", Answer.Tried, 190) { Line = "Kindly bear with me while I look into this for you." },
            "It makes a minute feel like ten.", "Say what you are doing, as you would to a friend.", "Try it in the fitting team.");
        await store.SaveChangesAsync();
        Give(queries, [], 46);
        Give(tracking, [], 30);
        var last = await LastMondayAsync();
        store.AddRange(
            TrialOf(box, box.Instead!, ["Returns"], ["Deliveries", "Fitting advice"], last.AddDays(-13 * 7), 6, leader),
            TrialOf(sorry, "Say sorry for the very thing that happened, in your own words, or not at all.", ["Deliveries"], ["Fitting advice", "Returns"], last.AddDays(-7 * 7), 10),
            TrialOf(patience, "Say what you are doing while they wait.", ["Fitting advice"], ["Deliveries", "Returns"], last.AddDays(-23 * 7), 8, null, AfterTrial.Keep));
        Give(patience, ["Fitting advice"], 105);
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
        AskedBy = of.AskedBy,
        OwnerId = of.OwnerId,
        AskedAt = Now.AddDays(-of.DaysAgo),
        AnswerBy = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(Asking.UsualDays - of.DaysAgo),
        Answer = of.Answer,
        Reason = reason,
        Stays = stays,
        AnsweredBy = of.Answer is null ? null : of.OwnerId,
        AnsweredAt = of.Answer is null ? null : Now.AddDays(Asking.UsualDays - of.DaysAgo - 2),
        IsSample = true,
    };

    private void Give(PermissionRequest request, IReadOnlyList<string> teams, int daysAgo) =>
        store.Add(new Permission { RequestId = request.Id, What = request.Instead!, Stays = request.Stays, Teams = teams, Since = Now.AddDays(-daysAgo) });

    private static Trial TrialOf(
        PermissionRequest request, string what, IReadOnlyList<string> teams, IReadOnlyList<string> others, DateOnly monday, int weeks, long? by = null, AfterTrial? decision = null) => new()
        {
            RequestId = request.Id,
            What = what,
            Stays = request.Stays,
            Teams = teams,
            Others = others,
            FirstDay = monday,
            Weeks = weeks,
            StartedBy = by,
            StartedAt = new(monday.AddDays(-5), TimeOnly.MinValue, TimeSpan.Zero),
            Decision = decision,
            Reason = decision is null ? null : "The figures are too few to say anything. We keep it because the team does not want to go back, and nobody has missed the old line.",
            DecidedAt = decision is null ? null : new(monday.AddDays((7 * weeks) + 4), TimeOnly.MinValue, TimeSpan.Zero),
        };

    /// <summary>The week of its last conversation: whenever it is brought in, a trial lies over the same ones.</summary>
    private async Task<DateOnly> LastMondayAsync()
    {
        var last = await store.Conversations.Where(talk => talk.Source == Sample.Source).MaxAsync(talk => talk.StartedAt) ?? Now;
        var day = DateOnly.FromDateTime(last.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    /// <summary>Somebody of the demo; anywhere else nobody: real people did not say what the sample says.</summary>
    private async Task<long?> LivesHereAsync(string user) => configuration.IsDemo()
        ? await store.People.Where(person => person.UserName == user).Select(person => (long?)person.Id).FirstOrDefaultAsync()
        : null;

    private sealed record Of(Hurdle Kind, string Text, Answer? Answer, int DaysAgo)
    {
        public string? Line { get; init; }

        public long? AskedBy { get; init; }

        public long? OwnerId { get; init; }
    }
}
