using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Ratings.Facts;
using Rapport.Web.Storage;

namespace Rapport.Web.Overview;

/// <summary>
/// What the viewer may count: the owner everything, everybody else the teams they are in now. To an advisor figures are shown only where
/// at least <see cref="FewestColleagues"/> advisors stand behind them, so that none of them is a colleague's.
/// </summary>
internal sealed class Seen(Store store, Viewer viewer)
{
    private const int FewestColleagues = 3;

    public Store Store => store;

    public Viewer Viewer => viewer;

    /// <summary>How many known advisors a figure needs to be shown to this viewer.</summary>
    public int FewestAdvisors => viewer.Role == Role.Advisor ? FewestColleagues : 0;

    public IQueryable<RatedFact> Ratings(Selection selection) => selection.Of(store.RatedFacts.SeenBy(viewer));

    public IQueryable<CueFact> Cues(Selection selection) => selection.Of(store.CueFacts.SeenBy(viewer));

    public IQueryable<LineFact> Lines(Selection selection) => selection.Of(store.LineFacts.SeenBy(viewer));

    /// <summary>The population of the auditors' figures of a selection.</summary>
    public Task<Frame> AuditsAsync(Selection selection) => FrameReading.ReadAsync(store, DomainOf(selection));

    /// <summary>Customers who were asked about the contacts of a selection.</summary>
    public Task<IReadOnlyList<AskedPeriod>> AskedAsync(Selection selection) => AskedPeriod.ReadAsync(selection.Of(store.AskedFacts.SeenBy(viewer)));

    /// <summary>A selection as the frame of audits knows it.</summary>
    public Domain DomainOf(Selection selection) => new(selection.Team, selection.Channel, selection.From, selection.To, viewer.SeesEverything ? null : viewer.Teams);

    /// <summary>Whether too few advisors stand behind a selection to show anything of it to this viewer.</summary>
    public async Task<bool> IsTooSmallAsync(Selection selection) => FewestAdvisors > 0 && await Ratings(selection)
        .Where(fact => fact.Advisor != null && fact.Score != null).Select(fact => fact.Advisor).Distinct().CountAsync() < FewestAdvisors;

    /// <summary>The names of teams in what the viewer may count.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync() => viewer.SeesEverything
        ? [.. (await store.RatedFacts.Where(fact => fact.Team != null).Select(fact => fact.Team!).Distinct().ToListAsync()).Order(StringComparer.Ordinal)]
        : [.. viewer.Teams.Order(StringComparer.Ordinal)];

    /// <summary>Advisors whose figures the viewer may open, alphabetical; none where the installation shows no figures per person.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> PeopleAsync()
    {
        if (!viewer.FiguresPerPerson || viewer.Role == Role.Advisor)
            return [];
        var now = (await store.Memberships.Where(membership => membership.Until == null)
            .Join(store.Teams, membership => membership.TeamId, team => team.Id, (membership, team) => new { membership.PersonId, team.Name })
            .ToListAsync()).ToLookup(membership => membership.PersonId, membership => membership.Name);
        var people = await store.People.Where(person => person.Advisor != null && person.DeactivatedAt == null && person.Id != viewer.PersonId)
            .OrderBy(person => person.Name).AsNoTracking().ToListAsync();
        return [.. people.Where(person => viewer.SeesFiguresOf(person.Advisor!, now[person.Id])).Select(person => (person.Id, person.Name))];
    }

    /// <summary>Cues whose words may be shown: an advisor reads their own only, and nobody those of a conversation withheld from them.</summary>
    public IQueryable<CueFact> Quotable(Selection selection)
    {
        var (person, all) = (viewer.PersonId, store.Withheld);
        var withheld = store.RatedFacts.Where(rated => all.Any(each => each.PersonId == person && each.ConversationId == rated.ConversationId));
        return (viewer.Role == Role.Advisor ? ByAdvisor(viewer.Advisor ?? "", selection) : Cues(selection))
            .Where(cue => !withheld.Any(rated => rated.RatingId == cue.RatingId));
    }

    /// <summary>Cues in the conversations of one advisor, whichever team they served in.</summary>
    public IQueryable<CueFact> ByAdvisor(string advisor, Selection selection)
    {
        var own = store.RatedFacts.Where(rated => rated.Advisor == advisor);
        return selection.Of(store.CueFacts).Where(cue => own.Any(rated => rated.RatingId == cue.RatingId));
    }
}
