using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>
/// One person practising one scenario once. It is theirs alone: every query goes through <see cref="Privacy.OwnExercises"/>, and nothing of it
/// stands in the audit log, which an owner reads.
/// </summary>
internal sealed class Exercise
{
    public long Id { get; init; }

    public required long PersonId { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The version of the scenario's text that is practised.</summary>
    public required string Version { get; init; }

    /// <summary>The scenario made here that it is about, with which it goes; else null.</summary>
    public long? OwnScenarioId { get; init; }

    /// <summary>The audited conversation that it is about, with which it goes; else null.</summary>
    public long? ConversationId { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When it first came to its end; null before.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What was done, JSON; see <see cref="Practice.Work"/>.</summary>
    public string Content { get; private set; } = "{}";

    /// <summary>Counts changes, so that two windows do not overwrite each other.</summary>
    public int Revision { get; set; }

    /// <summary>What was done so far.</summary>
    public Work Work
    {
        get => JsonSerializer.Deserialize<Work>(Content, JsonSerializerOptions.Web)!;
        set => Content = JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
    }

    private sealed class Table : IEntityTypeConfiguration<Exercise>
    {
        public void Configure(EntityTypeBuilder<Exercise> builder)
        {
            builder.ToTable("practice_exercises").Ignore(exercise => exercise.Work);
            builder.Property(exercise => exercise.Revision).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(exercise => exercise.PersonId);
            builder.HasOne<OwnScenario>().WithMany().HasForeignKey(exercise => exercise.OwnScenarioId);
            builder.HasOne<StoredConversation>().WithMany().HasForeignKey(exercise => exercise.ConversationId);
        }
    }
}

/// <summary>What somebody did in an exercise.</summary>
internal sealed record Work
{
    /// <summary>Find: the words they would have picked up.</summary>
    public IReadOnlyList<WordsAt> Chosen { get; init; } = [];

    /// <summary>Answer: what they wrote; or null.</summary>
    public string? Answer { get; init; }

    /// <summary>Branch and frame: every choice, in the order made, those taken back included.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];
}

/// <summary>One choice.</summary>
/// <param name="From">The passage in which it was made.</param>
/// <param name="Said">What was chosen, as it was worded.</param>
/// <param name="To">The passage it led to.</param>
/// <param name="IsTakenBack">Whether they went back before it, to try another way.</param>
internal sealed record Step(string From, string Said, string To, bool IsTakenBack);

/// <summary>Whose exercises are whose: the one rule.</summary>
internal static class Privacy
{
    /// <summary>The viewer's own; whatever their role, nobody else's.</summary>
    public static IQueryable<Exercise> OwnExercises(this Store store, Viewer viewer)
    {
        var person = viewer.PersonId;
        return store.Set<Exercise>().Where(exercise => exercise.PersonId == person);
    }
}
