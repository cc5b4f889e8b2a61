using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rapport.Web.People;

/// <summary>
/// One line of the audit log. The database refuses to change or remove it, so it holds ids and never a name, an address or
/// somebody's words: names are looked up when it is read, and erasing a person leaves the line without a name.
/// </summary>
internal sealed class LogEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person who did it; null for the program itself.</summary>
    public required long? Who { get; init; }

    /// <summary>What was done, a word or two: <c>signed in</c>, <c>read figures</c>.</summary>
    public required string What { get; init; }

    /// <summary>What kind of thing it was done to: <c>person</c>, <c>conversation</c>, <c>settings</c>.</summary>
    public required string About { get; init; }

    /// <summary>Which of them, or null.</summary>
    public required long? AboutId { get; init; }

    /// <summary>What a reader needs besides: a role, a scope, a count.</summary>
    public required string? Detail { get; init; }

    private sealed class Table : IEntityTypeConfiguration<LogEntry>
    {
        public void Configure(EntityTypeBuilder<LogEntry> builder) => builder.ToTable("log_entries");
    }
}
