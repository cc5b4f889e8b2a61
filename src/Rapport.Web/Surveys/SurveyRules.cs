using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// By which rules customers are asked: the configuration's, until an owner chooses others on the page. They hold for invitations made from then on.
/// </summary>
internal sealed record SurveyRules
{
    /// <summary>Always 1.</summary>
    public long Id { get; init; } = 1;

    /// <summary>The survey that webhooks and programs invite to where they name none.</summary>
    public required string Survey { get; init; }

    /// <summary>Which share of contacts is asked, above 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>For how many days nobody is asked again.</summary>
    public required int QuietDays { get; init; }

    /// <summary>For how many days an invitation can be answered, and the answer changed.</summary>
    public required int OpenDays { get; init; }

    /// <summary>After how many days without an answer one reminder goes out; 0 for never.</summary>
    public required int ReminderAfterDays { get; init; }

    /// <summary>Whether webhooks invite to an anonymous survey.</summary>
    public required bool Anonymous { get; init; }

    /// <summary>Counts changes, so that two owners do not overwrite each other; 0 as long as the configuration holds.</summary>
    public int Version { get; init; }

    /// <summary>Those that hold now.</summary>
    public static async Task<SurveyRules> ReadAsync(Store store, SurveySettings settings) =>
        await store.SurveyRules.AsNoTracking().FirstOrDefaultAsync() ?? Of(settings);

    /// <summary>The configuration's.</summary>
    public static SurveyRules Of(SurveySettings settings) => new()
    {
        Survey = settings.Survey,
        Share = settings.Share,
        QuietDays = settings.QuietDays,
        OpenDays = settings.OpenDays,
        ReminderAfterDays = settings.ReminderAfterDays,
        Anonymous = settings.Anonymous,
    };

    /// <summary>"share 1 → 0.5, quiet days 30 → 60": what is different from what held before; empty where nothing is.</summary>
    public string ChangesFrom(SurveyRules before) => string.Join(", ", new (string Name, object Before, object Now)[]
    {
        ("survey", before.Survey, Survey), ("share", before.Share, Share), ("quiet days", before.QuietDays, QuietDays),
        ("open days", before.OpenDays, OpenDays),
        ("reminder after days", before.ReminderAfterDays, ReminderAfterDays), ("anonymous", before.Anonymous, Anonymous),
    }.Where(each => !each.Before.Equals(each.Now)).Select(each => FormattableString.Invariant($"{each.Name} {each.Before} → {each.Now}")));

    private sealed class Table : IEntityTypeConfiguration<SurveyRules>
    {
        public void Configure(EntityTypeBuilder<SurveyRules> builder)
        {
            builder.ToTable("survey_rules");
            builder.Property(rules => rules.Id).ValueGeneratedNever();
            builder.Property(rules => rules.Version).IsConcurrencyToken();
        }
    }
}
