using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rapport.Ratings;
using Rapport.Web.Look;

namespace Rapport.Web.Surveys;

/// <summary>
/// Reads whom to ask from CSV: a header with any of source, id, customer, email, advisor, team, channel, kind, language, at; then one customer a row.
/// </summary>
internal static class InvitationFile
{
    /// <summary>The most rows at once.</summary>
    public const int Most = 5000;

    private static readonly string[] Columns = ["source", "id", "customer", "email", "advisor", "team", "channel", "kind", "language", "at"];

    /// <summary>The wishes of a file, each with its line, and what could not be read.</summary>
    public static (IReadOnlyList<(int Line, Wish Wish)> Wishes, IReadOnlyList<string> Complaints) Read(Stream file, string name)
    {
        using var text = new StreamReader(file);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            HeaderValidated = null,
            BadDataFound = null,
        });
        var (wishes, complaints) = (new List<(int, Wish)>(), new List<string>());
        if (!csv.Read() || !csv.ReadHeader())
            return ([], [$"{name}: it is empty; the first line names the columns: {string.Join(", ", Columns)}"]);
        if (!csv.HeaderRecord!.Select(column => column.Trim().ToLowerInvariant()).Intersect(Columns).Any())
            return ([], [$"{name}:1: none of its columns is one of {string.Join(", ", Columns)}"]);
        foreach (var unknown in csv.HeaderRecord!.Where(column => !Columns.Contains(column.Trim().ToLowerInvariant())))
            complaints.Add($"{name}:1: the column \"{unknown}\" is not known, and is passed over");
        while (csv.Read())
        {
            var line = csv.Parser.RawRow;
            if (wishes.Count == Most)
                return (wishes, [.. complaints, $"{name}:{line}: more than {Most} rows; the rest was not read, send it as another file"]);
            if (Row(csv, out var wish) is { } complaint)
                complaints.Add($"{name}:{line}: {complaint}");
            else
                wishes.Add((line, wish));
        }
        return (wishes, complaints);
    }

    private static string? Row(CsvReader csv, out Wish wish)
    {
        wish = new();
        string? Value(string column) => csv.TryGetField<string>(column, out var text) && !string.IsNullOrWhiteSpace(text) ? Typed.Clean(text) : null;
        var (channel, at) = (Value("channel"), Value("at"));
        if (channel is not null && Words.Parse<Rapport.Conversations.Channel>(channel) is null)
            return $"\"{channel}\" is not a channel; it is call, chat, email, social, inPerson or other";
        var moment = default(DateTimeOffset);
        if (at is not null && !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
            return $"\"{at}\" is not a time; write 2026-03-02T10:00:00Z";
        wish = new()
        {
            Source = Value("source"),
            Id = Value("id"),
            Customer = Value("customer"),
            Email = Value("email"),
            Advisor = Value("advisor"),
            Team = Value("team"),
            Channel = Words.Parse<Rapport.Conversations.Channel>(channel),
            Kind = Value("kind"),
            Language = Value("language"),
            ContactAt = at is null ? null : moment,
        };
        return wish.Complaint;
    }
}
