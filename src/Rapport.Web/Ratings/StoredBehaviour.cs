using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Readings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Ratings;

/// <summary>A behaviour of a current rating, to be counted and searched.</summary>
internal sealed class StoredBehaviour
{
    public required long RatingId { get; init; }

    /// <summary>Its number among the rating's behaviours, from 0, in the order of talk.</summary>
    public required int Number { get; init; }

    public required long ConversationId { get; init; }

    public required BehaviourCode Code { get; init; }

    /// <summary>Where its words stand: turn from 0; start and length in UTF-16 units.</summary>
    public required int Turn { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    private sealed class Table : IEntityTypeConfiguration<StoredBehaviour>
    {
        public void Configure(EntityTypeBuilder<StoredBehaviour> builder)
        {
            builder.ToTable("rating_behaviours");
            builder.HasKey(behaviour => new { behaviour.RatingId, behaviour.Number });
            builder.Property(behaviour => behaviour.Code).HasConversion<Coded<BehaviourCode>>();
            builder.HasOne<StoredRating>().WithMany().HasForeignKey(behaviour => behaviour.RatingId);
        }
    }
}
