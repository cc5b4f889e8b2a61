using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>What each person of a team may spend in a month, from a month on. Rows are added and never rewritten: what held when stays known.</summary>
internal sealed class GestureBudget
{
    public long Id { get; init; }

    /// <summary>The team's name, as conversations carry it.</summary>
    public required string Team { get; init; }

    /// <summary>In minor units, a month and person.</summary>
    public required long Minor { get; init; }

    public required string Currency { get; init; }

    /// <summary>The first month it holds for (<see cref="Month"/>).</summary>
    public required int FromMonth { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public long? SetBy { get; init; }

    public bool IsSample { get; init; }

    public Money Money => new(Minor, Currency);

    /// <summary>The one that holds for a month; null where none was ever set.</summary>
    public static Task<GestureBudget?> OfAsync(Store store, string team, int month) => store.GestureBudgets.AsNoTracking()
        .Where(budget => budget.Team == team && budget.FromMonth <= month).OrderByDescending(budget => budget.FromMonth).ThenByDescending(budget => budget.Id)
            .FirstOrDefaultAsync();

    private sealed class Table : IEntityTypeConfiguration<GestureBudget>
    {
        public void Configure(EntityTypeBuilder<GestureBudget> builder)
        {
            builder.ToTable("gesture_budgets").Ignore(budget => budget.Money);
            builder.HasOne<Person>().WithMany().HasForeignKey(budget => budget.SetBy);
        }
    }
}

/// <summary>What a person has spent in a month. Changed only by the statements in <see cref="Gesturing"/>.</summary>
internal sealed class GesturePurse
{
    public required long PersonId { get; init; }

    public required int Month { get; init; }

    public required string Currency { get; init; }

    /// <summary>In minor units.</summary>
    public required long Spent { get; init; }

    private sealed class Table : IEntityTypeConfiguration<GesturePurse>
    {
        public void Configure(EntityTypeBuilder<GesturePurse> builder)
        {
            builder.ToTable("gesture_purses").HasKey(purse => new { purse.PersonId, purse.Month, purse.Currency });
            builder.HasOne<Person>().WithMany().HasForeignKey(purse => purse.PersonId);
        }
    }
}
