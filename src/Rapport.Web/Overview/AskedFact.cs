using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings.Facts;
using Rapport.Web.Surveys;

namespace Rapport.Web.Overview;

/// <summary>
/// A customer who was asked how a contact felt, by name of the contact, as figures see it. Written by triggers of migration 0018 in the
/// transaction that writes the invitation, the answer or the rating.
/// </summary>
internal sealed class AskedFact : ISelectable
{
    public required long InvitationId { get; init; }

    /// <summary>The conversation that they were asked about, where it is here.</summary>
    public long? ConversationId { get; init; }

    /// <summary>The UTC day of the contact, as days since 1970-01-01.</summary>
    public int? Day { get; init; }

    /// <summary>Its week's Monday.</summary>
    public int? Week { get; init; }

    /// <summary>The first of its month.</summary>
    public int? Month { get; init; }

    public string? Team { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The kind of contact.</summary>
    public string? Kind { get; init; }

    /// <summary>Who served, as the invitation fixed it; null where nobody knows.</summary>
    public string? Advisor { get; init; }

    /// <summary>What was sent, 1 to 10; or null.</summary>
    public int? Felt { get; init; }

    /// <summary>The machine's rating of the conversation in thousandths; or null.</summary>
    public int? Score { get; init; }

    private sealed class Table : IEntityTypeConfiguration<AskedFact>
    {
        public void Configure(EntityTypeBuilder<AskedFact> builder)
        {
            builder.ToTable("overview_asked").HasKey(fact => fact.InvitationId);
            builder.Property(fact => fact.InvitationId).ValueGeneratedNever();
            builder.Property(fact => fact.Channel).HasConversion<Coded<Channel>>();
        }
    }
}

/// <summary>Customers asked about contacts of one week, month, team, channel and kind.</summary>
internal sealed record AskedPeriod(int? Week, int? Month, FeltCell Cell)
{
    /// <summary>The silent are summed by the database; answers, of which there are far fewer, come one by one.</summary>
    public static async Task<IReadOnlyList<AskedPeriod>> ReadAsync(IQueryable<AskedFact> facts)
    {
        var sums = await facts.GroupBy(fact => new { fact.Week, fact.Month, fact.Team, fact.Channel, fact.Kind })
            .Select(cell => new
            {
                cell.Key,
                Asked = cell.Count(),
                Rated = cell.Count(fact => fact.Score != null),
                Machine = cell.Sum(fact => (long?)fact.Score) ?? 0
            }).ToListAsync();
        var answers = (await facts.Where(fact => fact.Felt != null)
            .Select(fact => new { fact.Week, fact.Month, fact.Team, fact.Channel, fact.Kind, fact.Felt, fact.Score, fact.Advisor }).ToListAsync())
            .ToLookup(fact => (fact.Week, fact.Month, fact.Team, fact.Channel, fact.Kind),
                fact => new FeltAnswer(fact.Felt!.Value, fact.Score / 1000.0, fact.Advisor));
        return
        [
            .. sums.Select(sum => new AskedPeriod(sum.Key.Week, sum.Key.Month, new(
                sum.Key.Team, sum.Key.Channel, sum.Key.Kind, sum.Asked, sum.Rated, sum.Machine / 1000.0,
                [.. answers[(sum.Key.Week, sum.Key.Month, sum.Key.Team, sum.Key.Channel, sum.Key.Kind)]]))),
        ];
    }
}
