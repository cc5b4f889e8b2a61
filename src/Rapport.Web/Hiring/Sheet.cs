using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Hiring;

/// <summary>What one interviewer gave one candidate in one part. After it is handed in it stands.</summary>
internal sealed class Sheet
{
    public long Id { get; init; }

    public required long CandidateId { get; init; }

    public required HiringPart Part { get; init; }

    /// <summary>Whose it is; null for somebody who has left for good.</summary>
    public required long? PersonId { get; set; }

    /// <summary>Null as long as the interviewer is at it.</summary>
    public DateTimeOffset? HandedInAt { get; set; }

    public List<SheetLevel> Levels { get; init; } = [];

    private sealed class Table : IEntityTypeConfiguration<Sheet>
    {
        public void Configure(EntityTypeBuilder<Sheet> builder)
        {
            builder.ToTable("hiring_sheets");
            builder.Property(sheet => sheet.Part).HasConversion<Coded<HiringPart>>();
            builder.Property(sheet => sheet.HandedInAt).IsConcurrencyToken();
            builder.HasMany(sheet => sheet.Levels).WithOne().HasForeignKey(level => level.SheetId);
            builder.HasOne<Candidate>().WithMany().HasForeignKey(sheet => sheet.CandidateId);
            builder.HasOne<Person>().WithMany().HasForeignKey(sheet => sheet.PersonId);
        }
    }
}

/// <summary>The level given to one question, with what was heard.</summary>
internal sealed class SheetLevel
{
    public long SheetId { get; init; }

    public required string Question { get; init; }

    /// <summary>1 to 5; null as long as none is chosen.</summary>
    public required int? Level { get; set; }

    /// <summary>What was said, in a few words; may be empty.</summary>
    public required string Note { get; set; }

    private sealed class Table : IEntityTypeConfiguration<SheetLevel>
    {
        public void Configure(EntityTypeBuilder<SheetLevel> builder) =>
            builder.ToTable("hiring_levels").HasKey(level => new { level.SheetId, level.Question });
    }
}

/// <summary>What the two agreed on after they had talked; their own levels stay beside it.</summary>
internal sealed class Agreed
{
    public required long CandidateId { get; init; }

    public required HiringPart Part { get; init; }

    public required string Question { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Level { get; set; }

    public required string Reason { get; set; }

    public required long? By { get; set; }

    public required DateTimeOffset At { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Agreed>
    {
        public void Configure(EntityTypeBuilder<Agreed> builder)
        {
            builder.ToTable("hiring_agreed").HasKey(each => new { each.CandidateId, each.Part, each.Question });
            builder.Property(each => each.Part).HasConversion<Coded<HiringPart>>();
            builder.HasOne<Candidate>().WithMany().HasForeignKey(each => each.CandidateId);
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.By);
        }
    }
}
