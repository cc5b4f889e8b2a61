using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Readings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Ratings;

/// <summary>A cue of a current rating, to be counted and searched; its words are looked up in the talk.</summary>
internal sealed class StoredCue
{
    public required long RatingId { get; init; }

    /// <summary>Its number among the rating's cues, from 0, in the order of talk.</summary>
    public required int Number { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>Where its words stand: turn from 0; start and length in UTF-16 units.</summary>
    public required int Turn { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    public required CueKind Kind { get; init; }

    /// <summary>1 minor, 2 material, 3 focal.</summary>
    public required int Salience { get; init; }

    /// <summary>How it was met; null where it came too late to be answered.</summary>
    public Response? Response { get; init; }

    /// <summary>The turn that met it, or null.</summary>
    public int? AnsweredTurn { get; init; }

    private sealed class Table : IEntityTypeConfiguration<StoredCue>
    {
        public void Configure(EntityTypeBuilder<StoredCue> builder)
        {
            builder.ToTable("rating_cues");
            builder.HasKey(cue => new { cue.RatingId, cue.Number });
            builder.Property(cue => cue.Kind).HasConversion<Coded<CueKind>>();
            builder.Property(cue => cue.Response).HasConversion<Coded<Response>>();
            builder.HasOne<StoredRating>().WithMany().HasForeignKey(cue => cue.RatingId);
        }
    }
}
