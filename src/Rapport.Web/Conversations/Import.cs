using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>How far an import is.</summary>
internal enum ImportState
{
    /// <summary>Its file lies in the spool and is safe.</summary>
    Waiting,

    /// <summary>Being read, or about to be resumed after a restart.</summary>
    Running,

    /// <summary>Read to its end.</summary>
    Done,

    /// <summary>Somebody stopped it; what was read by then is kept.</summary>
    Stopped,

    /// <summary>It could not go on; the last complaint says why.</summary>
    Failed,
}

/// <summary>One file on its way in.</summary>
internal sealed class Import
{
    public long Id { get; init; }

    /// <summary>The file's name as it came.</summary>
    public required string File { get; init; }

    /// <summary>The system the ids belong to, where the file does not say; null: the file's name.</summary>
    public string? Source { get; init; }

    /// <summary>The format's name; null: looked at.</summary>
    public string? Format { get; init; }

    /// <summary>Speakers who are advisors, one a line; or null.</summary>
    public string? Advisors { get; init; }

    /// <summary>The name of the file in the spool; null as soon as it is removed.</summary>
    public string? Spool { get; set; }

    public required ImportState State { get; set; }

    public required long Bytes { get; init; }

    public long BytesDone { get; set; }

    /// <summary>Conversations read from it.</summary>
    public long Conversations { get; set; }

    /// <summary>Those among them whose key was there with other talk.</summary>
    public long Replaced { get; set; }

    /// <summary>Those among them that were there already, just so.</summary>
    public long Unchanged { get; set; }

    /// <summary>What could not be read, one a line: file, line, reason. The first thousand.</summary>
    public string Complaints { get; set; } = "";

    /// <summary>How many complaints there were.</summary>
    public long Complained { get; set; }

    /// <summary>Who brought it; null for the watched folder.</summary>
    public long? PersonId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The path in the watched folder whose file is to be moved away when this is finished; null otherwise.</summary>
    public string? Watched { get; set; }

    /// <summary>Whether it waits or runs.</summary>
    public bool IsOpen => State is ImportState.Waiting or ImportState.Running;

    /// <summary>How much of the file is read, in whole per cent.</summary>
    public long Percent => Bytes == 0 ? 0 : Math.Min(100, 100 * BytesDone / Bytes);

    /// <summary>Its state as people say it.</summary>
    public string InWords() => State switch
    {
        ImportState.Waiting => "waits for its turn",
        ImportState.Running => $"{Percent} % read",
        ImportState.Done => Conversations == 0 ? "nothing in it could be read" : "done",
        ImportState.Stopped => "stopped",
        _ => "could not go on",
    };

    private sealed class Table : IEntityTypeConfiguration<Import>
    {
        public void Configure(EntityTypeBuilder<Import> builder)
        {
            builder.ToTable("imports").Ignore(import => import.IsOpen).Ignore(import => import.Percent);
            builder.Property(import => import.State).HasConversion<Coded<ImportState>>();
            builder.HasOne<Person>().WithMany().HasForeignKey(import => import.PersonId);
        }
    }
}
