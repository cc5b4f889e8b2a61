using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>
/// A plan of the sample organisation, drawn at random as any other, and what its two auditors handed in; what they did not waits for whoever looks
/// around. In the demo only, where they live: real people did not rate what the sample says. Conversations that come in a second time have other
/// numbers, so others are drawn; most of those wait, too.
/// </summary>
internal sealed class AuditSample(Store store, Logbook logbook, TimeProvider clock, IConfiguration configuration) : ISamplePart
{
    private const string Name = "Spring to autumn", Grounds = "Rated the gold set of last year within half a point.";
    private const int Seed = 26, DaysAgo = 20, Second = 35;
    private const double HalfWidth = .6;

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task BringAsync()
    {
        await RemoveAsync();
        if (!configuration.IsDemo() || await store.People.FirstOrDefaultAsync(person => person.UserName == DemoPeople.Owner) is not { } owner)
            return;
        var auditors = await store.People.Where(person => person.Role == Role.Auditor).OrderBy(person => person.Id).ToListAsync();
        foreach (var auditor in auditors)
            store.Add(new Qualification { PersonId = auditor.Id, GrantedAt = Now.AddDays(-DaysAgo), GrantedBy = owner.Id, Grounds = Grounds });
        await store.SaveChangesAsync();
        var plan = await DrawAsync(owner, auditors);
        using var text = typeof(AuditSample).Assembly.GetManifestResourceStream("audits.sample.json")!;
        var rows = JsonSerializer.Deserialize<List<Row>>(text, JsonSerializerOptions.Web)!.ToDictionary(row => (row.Conversation, row.By));
        foreach (var audit in await store.Audits.Where(audit => audit.PlanId == plan && audit.PersonId != null).ToListAsync())
        {
            var talk = await store.Conversations.AsNoTracking().SingleAsync(each => each.Id == audit.ConversationId);
            if (rows.GetValueOrDefault((talk.ExternalId, auditors.Single(person => person.Id == audit.PersonId).Name)) is { } row)
                await HandInAsync(audit, talk, row);
        }
        await store.SaveChangesAsync();
    }

    public async Task RemoveAsync()
    {
        if (!configuration.IsDemo())
            return;
        var plans = store.AuditPlans.Where(plan => plan.Name == Name).Select(plan => plan.Id);
        var audits = store.Audits.Where(audit => plans.Contains(audit.PlanId!.Value));
        await store.Withheld.Where(each => audits.Any(audit => audit.PersonId == each.PersonId && audit.ConversationId == each.ConversationId))
            .ExecuteDeleteAsync();
        await audits.ExecuteDeleteAsync();
        await store.AuditPlans.Where(plan => plan.Name == Name).ExecuteDeleteAsync();
        await store.Qualifications.ExecuteDeleteAsync();
    }

    private async Task<long> DrawAsync(Person owner, IEnumerable<Person> auditors)
    {
        var (first, last) = (await store.Conversations.MinAsync(talk => talk.StartedAt), await store.Conversations.MaxAsync(talk => talk.StartedAt));
        var wish = new Wish
        {
            Name = Name,
            From = DateOnly.FromDateTime(first!.Value.UtcDateTime),
            To = DateOnly.FromDateTime(last!.Value.UtcDateTime),
            HalfWidth = HalfWidth,
            Second = Second,
            Gold = 0,
            People = [.. auditors.Select(person => person.Id)],
            Seed = Seed,
        };
        var asOwner = new Viewer { PersonId = owner.Id, Name = owner.Name, Role = owner.Role };
        var candidates = await Population.ReadAsync(store, wish, teams: null);
        var drawing = new Drawing(store, asOwner, logbook, new Assigning(store, asOwner, logbook, clock), clock);
        var plan = await drawing.DrawAsync(wish, candidates, await Reckoning.OfAsync(store, wish, candidates));
        var then = Now.AddDays(-DaysAgo);
        await store.AuditPlans.Where(each => each.Id == plan.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.MadeAt, then));
        return plan.Id;
    }

    /// <summary>As <see cref="Auditing"/> does, on a day that has passed.</summary>
    private async Task HandInAsync(Audit audit, StoredConversation stored, Row row)
    {
        var talk = StoredTalk.Read(stored.Talk, stored.Source);
        var marks = row.MarksIn(talk);
        var rating = Rubric.Rate(marks.In(talk, $"auditor {audit.PersonId}"));
        audit.Seconds = 60 + stored.Words;
        audit.BegunAt = audit.HolisticAt = Now.AddDays(-1 - (audit.Id % (DaysAgo - 3))).AddMinutes(-7 * (audit.Id % 50));
        audit.DoneAt = audit.TouchedAt = audit.BegunAt!.Value.AddSeconds(audit.Seconds);
        (audit.State, audit.OfChange, audit.Holistic, audit.Marks) = (AuditState.Done, stored.ChangedAt, row.Rating, marks.Write());
        (audit.Line, audit.Formula, audit.Rubric, audit.Reason) = (Rated.LineOf(rating), rating.Score, rating.Rubric, row.Why);
        await store.Withheld.Where(each => each.PersonId == audit.PersonId && each.ConversationId == audit.ConversationId).ExecuteDeleteAsync();
    }

    /// <summary>What an auditor of the sample handed in.</summary>
    /// <param name="By">Their name.</param>
    /// <param name="Why">Where rating and formula differ; or null.</param>
    private sealed record Row(
        string Conversation, string By, double Rating, bool Fault, IReadOnlyList<RowCue> Cues, IReadOnlyList<RowBehaviour> Behaviours, string? Why)
    {
        public Marks MarksIn(Conversation talk)
        {
            var marks = Marks.None with { Fault = Fault };
            foreach (var cue in Cues)
                marks = cue.Added(marks, talk);
            foreach (var behaviour in Behaviours)
                marks = Of(talk, behaviour.Words, behaviour.Is).Added(marks, talk);
            return marks;
        }

        /// <summary>Words marked where they are said first.</summary>
        public static Mark Of(Conversation talk, string words, string code, int after = -1) => new()
        {
            Turn = Enumerable.Range(0, talk.Turns.Count)
                .FirstOrDefault(turn => turn > after && talk.Turns[turn].Text.Contains(words, StringComparison.Ordinal), -1),
            Words = words,
            Code = code,
        };
    }

    /// <param name="Met">The words that met it; null where none did.</param>
    private sealed record RowCue(string Words, string Is, int Weight, string? How, string? Met)
    {
        public Marks Added(Marks marks, Conversation talk)
        {
            var mark = Row.Of(talk, Words, Is) with { Salience = Weight };
            marks = mark.Added(marks, talk);
            if (How is null)
                return marks;
            var at = marks.Cues.ToList().FindIndex(cue => talk.Turns[cue.Words.Turn].Text.Substring(cue.Words.Start, cue.Words.Length) == Words);
            return (Row.Of(talk, Met ?? "", How, mark.Turn!.Value) with { Cue = at }).Met(marks, talk);
        }
    }

    private sealed record RowBehaviour(string Words, string Is);
}
