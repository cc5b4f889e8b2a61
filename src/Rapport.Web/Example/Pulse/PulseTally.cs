using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.Example.Pulse;

/// <summary>How often an answer was given. There is no row for anybody's answers: they are added up here and forgotten.</summary>
internal sealed class PulseTally
{
    public required long RoundId { get; init; }

    /// <summary>The team's name, or <see cref="PulseGroup.Rest"/>.</summary>
    public required string Team { get; init; }

    public required string Statement { get; init; }

    /// <summary>1 not at all … 5 fully; 0 rather not say.</summary>
    public required int Value { get; init; }

    public int Count { get; init; }

    private sealed class Table : IEntityTypeConfiguration<PulseTally>
    {
        public void Configure(EntityTypeBuilder<PulseTally> builder)
        {
            builder.ToTable("pulse_tallies").HasKey(tally => new { tally.RoundId, tally.Team, tally.Statement, tally.Value });
            builder.HasOne<PulseRound>().WithMany().HasForeignKey(tally => tally.RoundId);
        }
    }
}

/// <summary>A sentence that somebody wrote: apart from all figures, and without names.</summary>
internal sealed class PulseSentence
{
    /// <summary>The longest, in UTF-16 units.</summary>
    public const int Longest = 400;

    /// <summary>Random, and drawn anew whenever somebody answers: the order of rows is no order of writing.</summary>
    public required string Key { get; init; }

    public required long RoundId { get; init; }

    public required string Text { get; init; }

    /// <summary>The same sentences under new keys.</summary>
    public static IEnumerable<PulseSentence> Shuffled(long round, IEnumerable<string> texts) => texts
        .Select(text => new PulseSentence { Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), RoundId = round, Text = text })
        .OrderBy(sentence => sentence.Key, StringComparer.Ordinal);

    private sealed class Table : IEntityTypeConfiguration<PulseSentence>
    {
        public void Configure(EntityTypeBuilder<PulseSentence> builder)
        {
            builder.ToTable("pulse_sentences").HasKey(sentence => sentence.Key);
            builder.HasOne<PulseRound>().WithMany().HasForeignKey(sentence => sentence.RoundId);
        }
    }
}
